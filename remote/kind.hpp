#pragma once
// The kinds of remote, each a word after `hearth-remote` with what it is for, its own options and what runs
// it. remote/main.cpp lists them; nothing else knows them all.

#include <functional>
#include <string>
#include <vector>

#include "remote/options.hpp"
#include "shared/options/options.hpp"

namespace hearth::remote {

enum class Face {
  command_line,  // words for whoever typed it
  tablet,        // a screen that many touch, who cannot see what was typed
};

struct Kind {
  std::string name;
  std::string about;  // in --help
  Face face = Face::command_line;
  // What this kind alone can be told; none: nothing. What is read is kept in the options, which live until
  // all has been read.
  std::function<std::vector<options::Option>(RemoteOptions&)> own_options;
  // What is missing in what was typed, as a sentence; empty when nothing is.
  std::function<std::string(const RemoteOptions&)> missing;
  // Returns what the process returns. Throws std::runtime_error with a sentence for people.
  std::function<int(const RemoteOptions&)> run;
};

// A kind without a screen needs a key to speak to a kiosk; one with a screen is let in by touch.
[[nodiscard]] std::string key_missing(const RemoteOptions& options);

}  // namespace hearth::remote
