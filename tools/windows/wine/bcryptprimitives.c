/* For Wine alone, never shipped: Windows 10 brings bcryptprimitives.dll, Wine 8 does not, and what
   is written in Rust takes its random numbers from there. Here they come from the older call. */

#include <windows.h>
#include <ntsecapi.h>

__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE data, SIZE_T length) {
    return RtlGenRandom(data, (ULONG)length);
}
