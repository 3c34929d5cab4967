// Bytes that are part of the program: the skills table, the cue table, the section table and the default model.
//
// C's `#embed` puts them into the binary, so that the tool is one file that runs wherever it is copied. (SwiftPM's
// `.embedInCode` writes a Swift array literal instead, which takes 20 s to compile for 100 KB, where 2 MB of `#embed`
// take 0.3 s.) `__has_embed` lets the very first build go without a model: its length is then 0.
#ifndef ROLECALL_CEMBEDDED_H
#define ROLECALL_CEMBEDDED_H

#include <stddef.h>

// Swift does not import an array of unknown length, so each has a function that gives its address.

extern const unsigned char rolecall_embedded_skills[];
extern const size_t rolecall_embedded_skills_length;
static inline const unsigned char *rolecall_embedded_skills_bytes(void) { return rolecall_embedded_skills; }

extern const unsigned char rolecall_embedded_cues[];
extern const size_t rolecall_embedded_cues_length;
static inline const unsigned char *rolecall_embedded_cues_bytes(void) { return rolecall_embedded_cues; }

extern const unsigned char rolecall_embedded_model[];
/// 0 where the package was built before a default model existed.
extern const size_t rolecall_embedded_model_length;
static inline const unsigned char *rolecall_embedded_model_bytes(void) { return rolecall_embedded_model; }

extern const unsigned char rolecall_embedded_sections[];
/// 0 where the package was built before a section table existed.
extern const size_t rolecall_embedded_sections_length;
static inline const unsigned char *rolecall_embedded_sections_bytes(void) { return rolecall_embedded_sections; }

#endif
