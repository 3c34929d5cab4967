#include "CEmbedded.h"

// `#embed` is C23; clang takes it in every mode and only warns.
#pragma clang diagnostic ignored "-Wc23-extensions"

const unsigned char rolecall_embedded_skills[] = {
#embed "skills.tsv"
};
const size_t rolecall_embedded_skills_length = sizeof rolecall_embedded_skills;

const unsigned char rolecall_embedded_cues[] = {
#embed "cues.tsv"
};
const size_t rolecall_embedded_cues_length = sizeof rolecall_embedded_cues;

#if __has_embed("../../Models/default.model")
const unsigned char rolecall_embedded_model[] = {
#embed "../../Models/default.model"
};
const size_t rolecall_embedded_model_length = sizeof rolecall_embedded_model;
#else
const unsigned char rolecall_embedded_model[] = {0};
const size_t rolecall_embedded_model_length = 0;
#endif

#if __has_embed("../../Models/sections.table")
const unsigned char rolecall_embedded_sections[] = {
#embed "../../Models/sections.table"
};
const size_t rolecall_embedded_sections_length = sizeof rolecall_embedded_sections;
#else
const unsigned char rolecall_embedded_sections[] = {0};
const size_t rolecall_embedded_sections_length = 0;
#endif
