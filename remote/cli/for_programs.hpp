#pragma once
// --json, which means the same to every kind that prints.

#include "remote/kind.hpp"

namespace hearth::remote {

void add_json(CLI::App& app, RemoteOptions& options);

}  // namespace hearth::remote
