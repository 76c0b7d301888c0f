#pragma once
// The device, or the recorded stream, that was asked for; and what its keys mean.

#include <memory>

#include "remote/handheld/choosing.hpp"
#include "remote/handheld/input.hpp"
#include "remote/options.hpp"

namespace hearth::handheld {

struct FoundSource {
  std::unique_ptr<Source> source;
  FoundDevice device;  // without keys when it is not there yet, or is a recorded stream
};

// Throws std::runtime_error with a sentence for people.
[[nodiscard]] FoundSource source_for(const remote::RemoteOptions& options);

// --map, else the file that fits the device. Throws std::runtime_error with every complaint when it has
// mistakes: a key that means nothing, or something else, is worse than none.
[[nodiscard]] Mapping mapping_for(const remote::RemoteOptions& options, const FoundDevice& device);

}  // namespace hearth::handheld
