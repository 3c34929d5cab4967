// cmark, the reference implementation of CommonMark, as HTMLText sees it. Nothing else in the package imports this module.
#ifndef ROLECALL_CCMARK_SHIM_H
#define ROLECALL_CCMARK_SHIM_H

#include <cmark.h>

/// What cmark returns has to be freed by the allocator that cmark used, which is a struct of function pointers.
static inline void rolecall_cmark_free(char *text) {
    cmark_get_default_mem_allocator()->free(text);
}

#endif
