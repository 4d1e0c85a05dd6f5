/*
 * Where libthai finds its dictionary on Windows: thbrk.tri beside the DLL itself.
 *
 * libthai asks an environment variable or a path that is fixed when it is compiled, and opens what
 * it finds by a path in the code page of the machine. A program that lies below the folder of a
 * user with a Thai name is found by neither. Compiled with brk-common.c, whose own function of
 * this name is renamed on the command line.
 */
#include <stdio.h>
#include <wchar.h>
#include <windows.h>
#include <datrie/trie.h>

#define LONGEST 32768
#define NAME L"thbrk.tri"

static HINSTANCE self;

BOOL WINAPI DllMain(HINSTANCE instance, DWORD reason, LPVOID reserved)
{
    (void) reserved;
    if (reason == DLL_PROCESS_ATTACH)
        self = instance;
    return TRUE;
}

Trie *brk_load_default_dict(void)
{
    static wchar_t path[LONGEST];
    DWORD length = GetModuleFileNameW(self, path, LONGEST);
    wchar_t *name = length && length < LONGEST ? wcsrchr(path, L'\\') : NULL;
    if (!name || name + 1 + wcslen(NAME) >= path + LONGEST)
        return NULL;
    wcscpy(name + 1, NAME);
    FILE *file = _wfopen(path, L"rb");
    if (!file)
        return NULL;
    Trie *words = trie_fread(file);
    fclose(file);
    return words;
}
