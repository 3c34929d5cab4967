// libxml2's HTML parser, as HTMLText sees it. Nothing else in the package imports this module.
//
// Why there is a shim at all: the headers lie below `libxml/` in a folder that pkg-config names, so a module map
// cannot point at them directly; and a few entry points cannot be named from Swift 6.
#ifndef ROLECALL_CLIBXML2_SHIM_H
#define ROLECALL_CLIBXML2_SHIM_H

// Debian's libxml2 is built with ICU, and its headers would pull in the system's ICU, whose enums clash with those of
// Foundation ("different definitions in different modules") in every target that sees both. Only the layout of
// `xmlCharEncodingHandler` depends on this, and nothing here looks inside one.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>

/// The context's handler table is a pointer that the context frees; a caller who lends his own table has to put the
/// original back before freeing. Two functions, because Swift would import `sax` as an optional pointer to a struct of
/// 32 optional closures and copy it through.
static inline htmlSAXHandlerPtr rolecall_exchange_sax(htmlParserCtxtPtr context, htmlSAXHandlerPtr handler) {
    htmlSAXHandlerPtr old = context->sax;
    context->sax = handler;
    return old;
}

/// A document may have been created by libxml2 itself (it does so for a DOCTYPE), and is owned by the caller.
static inline void rolecall_free_document(htmlParserCtxtPtr context) {
    if (context->myDoc) {
        xmlFreeDoc(context->myDoc);
        context->myDoc = NULL;
    }
}

#endif
