#include "tests/simulation/network.hpp"

#include <algorithm>

namespace hearth::simulation {

bool Network::happens(double share) {
  return std::uniform_real_distribution<double>{}(chance_) < share;
}

void Network::send(Packet packet, Duration now) {
  const int copies = happens(weather_.loss) ? 0 : happens(weather_.doubling) ? 2 : 1;
  if (cut_off_.contains(packet.from) || cut_off_.contains(packet.to)) return;
  for (int i = 0; i < copies; ++i) {
    const Duration delay{below(static_cast<std::uint64_t>(weather_.delay_max.count()) + 1)};
    under_way_.push_back({now + delay, packet});
  }
}

std::vector<Packet> Network::arrivals(Duration now) {
  std::stable_sort(under_way_.begin(), under_way_.end(),
                   [](const UnderWay& a, const UnderWay& b) { return a.arrives < b.arrives; });
  std::vector<Packet> arrived;
  auto next = under_way_.begin();
  for (; next != under_way_.end() && next->arrives <= now; ++next) arrived.push_back(std::move(next->packet));
  under_way_.erase(under_way_.begin(), next);
  return arrived;
}

}  // namespace hearth::simulation
