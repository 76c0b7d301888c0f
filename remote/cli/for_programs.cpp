#include "remote/cli/for_programs.hpp"

#include "shared/options/values.hpp"

namespace hearth::remote {

std::vector<options::Option> for_programs(RemoteOptions& into) {
  return {options::flag("--json", "For programs", [&into] { into.output = Output::json; })};
}

}  // namespace hearth::remote
