#pragma once
// The sound of a soft bell, computed: no file is played. Pure; any thread.

#include <vector>

namespace hearth::ui {

// One channel, -1 to 1, `samples_per_second` (at least 8,000) a second, three seconds long. It swells for
// some hundredths of a second and fades away, so that nobody starts. `volume_percent` is 0 to 100.
[[nodiscard]] std::vector<float> bell_sound(int samples_per_second, int volume_percent);

}  // namespace hearth::ui
