#pragma once
// What a tablet knows before a kiosk knows it: which kiosks are in the network, and how it stands with the
// one that it asks. Lives for one call of page() or turn().

#include <optional>
#include <vector>

#include "remote/pages/language.hpp"
#include "shared/config/texts.hpp"
#include "shared/link/found_kiosks.hpp"
#include "shared/link/joining_thread.hpp"

namespace hearth::pages::pairing {

struct Knows {
  const config::Texts& texts;
  std::vector<Language> languages{};           // all that there are
  link::FoundKiosks found{};                   //
  std::optional<link::JoiningSeen> joining{};  // nothing while no kiosk is being asked
  std::optional<link::Address> before{};       // the kiosk that sent this tablet away
};

}  // namespace hearth::pages::pairing
