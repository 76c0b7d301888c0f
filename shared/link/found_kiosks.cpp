#include "shared/link/found_kiosks.hpp"

#include <algorithm>
#include <optional>

#include "shared/base/text.hpp"

namespace hearth::link {
namespace {

// Of a network in which somebody makes up kiosks, no more than this is kept.
constexpr std::size_t sightings_max = 256;

std::optional<Address> address_of(const std::string& host, std::uint16_t port) {
  const bool is_ipv6 = host.find(':') != std::string::npos;
  return address_from((is_ipv6 ? "[" + host + "]" : host) + ":" + std::to_string(port));
}

// The better a way to reach it, the smaller.
int rank(const Sighting& sighting, const Sighted& what) {
  if (what.host_is_known) return 0;
  return sighting.family == Sighting::Family::ipv4 ? 1 : 2;
}

std::string shown_name(const Sighting& sighting, const Sighted& what) {
  std::string name = mended(sighting.name, found_name_characters_max, Lines::one);
  return is_blank(name) ? mended(what.host, found_name_characters_max, Lines::one) : name;
}

// Of two with the same name nobody knows which is theirs.
void tell_apart(std::vector<FoundKiosk>& kiosks) {
  const std::vector<FoundKiosk> all = kiosks;
  for (FoundKiosk& kiosk : kiosks) {
    const auto same = std::count_if(all.begin(), all.end(),
                                    [&](const FoundKiosk& each) { return each.name == kiosk.name; });
    if (same > 1) kiosk.name += " (" + to_string(kiosk.at) + ")";
  }
}

}  // namespace

void FoundList::found(const Sighting& sighting, Sighted what) {
  if (sighted_.size() >= sightings_max && sighted_.count(sighting) == 0) return;
  sighted_.insert_or_assign(sighting, std::move(what));
}

void FoundList::gone(const Sighting& sighting) {
  sighted_.erase(sighting);
}

std::vector<FoundKiosk> FoundList::kiosks() const {
  std::vector<FoundKiosk> kiosks;
  for (auto of_name = sighted_.begin(); of_name != sighted_.end();) {
    const auto next = std::find_if(of_name, sighted_.end(),
                                   [&](const auto& each) { return each.first.name != of_name->first.name; });
    std::optional<FoundKiosk> best;
    int best_rank = 0;
    for (auto each = of_name; each != next; ++each) {
      const auto& [sighting, what] = *each;
      const int own = rank(sighting, what);
      if (best && own >= best_rank) continue;
      const auto at = address_of(what.host_is_known ? what.host : what.address, what.port);
      if (!at) continue;
      best = FoundKiosk{shown_name(sighting, what), *at};
      best_rank = own;
    }
    if (best && kiosks.size() < found_kiosks_max) kiosks.push_back(*best);
    of_name = next;
  }
  tell_apart(kiosks);
  return kiosks;
}

}  // namespace hearth::link
