#pragma once
// The handheld as a program: a device, the kiosk, and the one loop that waits for both.

#include "remote/handheld/handheld.hpp"
#include "remote/handheld/input.hpp"
#include "remote/options.hpp"

namespace hearth::handheld {

// Runs until the source has ended, which no device does. Standard output: a line for each press, `next
// applied`; standard error: what there is to say of the device and the kiosk. Returns what the process
// returns.
// Throws std::runtime_error with a sentence for people: no device, no key, a mapping with mistakes.
[[nodiscard]] int run_handheld(const remote::RemoteOptions& options);

// "next refused: nobody is in line (nobody_waiting)"
[[nodiscard]] std::string line_for(const Ended& ended);

}  // namespace hearth::handheld
