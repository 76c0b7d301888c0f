#include "remote/cli/for_programs.hpp"

#include <CLI/CLI.hpp>

namespace hearth::remote {

void add_json(CLI::App& app, RemoteOptions& options) {
  app.add_flag_callback(
      "--json", [&options] { options.output = Output::json; }, "For programs");
}

}  // namespace hearth::remote
