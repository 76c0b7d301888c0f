#include "kiosk/house/no_such.hpp"

#include "shared/config/nearest.hpp"

namespace hearth::kiosk {

std::string no_such(const std::string& kind, const std::string& name, std::vector<std::string> names) {
  const std::string there = config::choices(name, std::move(names));
  return "there is no " + kind + " '" + name + "'; " +
         (there.empty() ? "there is none at all: is --assets the right folder?" : "there are: " + there);
}

}  // namespace hearth::kiosk
