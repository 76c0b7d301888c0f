#include "kiosk/options.hpp"

#include <CLI/CLI.hpp>
#include <iostream>

#include "kiosk/commands/check.hpp"
#include "kiosk/commands/devices.hpp"
#include "kiosk/commands/picture.hpp"
#include "kiosk/commands/programme.hpp"
#include "kiosk/commands/rehearse.hpp"
#include "kiosk/commands/serve.hpp"
#include "kiosk/commands/what_stays.hpp"

namespace hearth::kiosk {

Typed read_options(int argument_count, const char* const* arguments,
                   const std::vector<std::string>& memory_notes) {
  CLI::App program{"The kiosk in the room: keeps the room, shows its wall, answers its remotes",
                   "hearth-kiosk"};
  Chosen chosen;
  program.set_version_flag("--version", "hearth " HEARTH_VERSION);
  add_serve(program, chosen, memory_notes);
  add_picture(program, chosen);
  add_programme(program, chosen);
  add_devices(program, chosen);
  add_check(program, chosen);
  add_rehearse(program, chosen);
  add_tallies(program, chosen);
  add_forget(program, chosen);
  try {
    program.parse(argument_count, arguments);
  } catch (const CLI::Success& asked) {
    return {{}, program.exit(asked)};
  } catch (const CLI::ParseError& wrong) {
    std::cerr << "hearth-kiosk: " << wrong.what() << " (hearth-kiosk --help says more)\n";
    return {{}, exit_wrong_usage};
  }
  return {std::move(chosen), 0};
}

}  // namespace hearth::kiosk
