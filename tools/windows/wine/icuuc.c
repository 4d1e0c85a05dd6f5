/* For Wine alone, never shipped: Windows 10 brings icuuc.dll, Wine 8 does not, and Qt6Core asks for
   its converters when it is loaded. Every call answers U_UNSUPPORTED_ERROR, and Qt does without. */

typedef int UErrorCode;
typedef unsigned short UChar;

#define UNSUPPORTED 16
#define EXPORT __declspec(dllexport)

static void refuse(UErrorCode *error) { if (error) *error = UNSUPPORTED; }

EXPORT void *ucnv_open(const char *name, UErrorCode *error) { refuse(error); return 0; }
EXPORT void ucnv_close(void *converter) {}
EXPORT void ucnv_reset(void *converter) {}
EXPORT signed char ucnv_getMaxCharSize(void *converter) { return 1; }
EXPORT const char *ucnv_getName(void *converter, UErrorCode *error) { refuse(error); return 0; }
EXPORT void UCNV_FROM_U_CALLBACK_SUBSTITUTE(void) {}
EXPORT void UCNV_TO_U_CALLBACK_SUBSTITUTE(void) {}
EXPORT void ucnv_getToUCallBack(void *converter, void **action, void **context) {
    if (action) *action = 0;
    if (context) *context = 0;
}
EXPORT void ucnv_getFromUCallBack(void *converter, void **action, void **context) {
    if (action) *action = 0;
    if (context) *context = 0;
}
EXPORT void ucnv_setToUCallBack(void *converter, void *action, void *context,
                                void **old_action, void **old_context, UErrorCode *error) { refuse(error); }
EXPORT void ucnv_setFromUCallBack(void *converter, void *action, void *context,
                                  void **old_action, void **old_context, UErrorCode *error) { refuse(error); }
EXPORT void ucnv_cbToUWriteUChars(void *args, UChar *source, int length, int offset, UErrorCode *error) { refuse(error); }
EXPORT void ucnv_cbFromUWriteUChars(void *args, UChar **source, const UChar *limit, int offset, UErrorCode *error) { refuse(error); }
EXPORT void ucnv_toUnicode(void *converter, UChar **target, const UChar *target_limit, const char **source,
                           const char *source_limit, int *offsets, signed char flush, UErrorCode *error) { refuse(error); }
EXPORT void ucnv_fromUnicode(void *converter, char **target, const char *target_limit, const UChar **source,
                             const UChar *source_limit, int *offsets, signed char flush, UErrorCode *error) { refuse(error); }
EXPORT int ucnv_toUCountPending(void *converter, UErrorCode *error) { refuse(error); return 0; }
EXPORT int ucnv_fromUCountPending(void *converter, UErrorCode *error) { refuse(error); return 0; }
EXPORT const char *ucnv_getStandardName(const char *name, const char *standard, UErrorCode *error) { refuse(error); return 0; }
EXPORT const char *ucnv_getAvailableName(int place) { return 0; }
EXPORT int ucnv_countAvailable(void) { return 0; }
