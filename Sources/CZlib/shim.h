// zlib, as Platform sees it: streaming decompression (gzip members, zlib and raw deflate), and the CRC-32 of model files.
#ifndef ROLECALL_CZLIB_SHIM_H
#define ROLECALL_CZLIB_SHIM_H

#include <zlib.h>

/// `inflateInit2` is a macro that adds the header's version and the struct's size, so Swift does not see it.
/// 15 + 32: the largest window, and gzip or zlib told by the header.
static inline int rolecall_inflate_init(z_streamp stream) {
    return inflateInit2(stream, 15 + 32);
}

/// -15: the largest window, and neither header nor checksum, as some web servers send what they call `deflate`.
static inline int rolecall_inflate_init_raw(z_streamp stream) {
    return inflateInit2(stream, -15);
}

#endif
