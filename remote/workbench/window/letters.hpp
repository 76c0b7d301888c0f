#pragma once
// The letters of the workbench's own words: Inter, and Noto Sans for what Inter lacks, as files of this
// machine. Latin and Cyrillic; Dear ImGui sets no Arabic, so a value in another script is drawn by Pango
// beside its field.

struct ImFontAtlas;

namespace hearth::workbench {

// In the order in which they stand in Dear ImGui's list of fonts; the first is used where nothing else is
// said.
enum class Letters { body, strong, heading };

// Into the letters of a context before its first frame. `scale`: pixels for a pixel of a usual desktop. Where
// a font is missing, Dear ImGui's own stands in for it. Any thread, as long as no context has them.
void load_letters(ImFontAtlas& letters, float scale);

// Until pop_letters() words are written in these.
void push_letters(Letters letters);
void pop_letters();

}  // namespace hearth::workbench
