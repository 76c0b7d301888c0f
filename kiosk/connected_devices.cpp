#include "kiosk/connected_devices.hpp"

#include <algorithm>
#include <set>

namespace hearth::kiosk {

void ConnectedDevices::are(const std::vector<DeviceId>& here, Instant now) {
  changed_ = true;
  const std::set<DeviceId> all{here.begin(), here.end()};
  for (auto& [device, visit] : visits_) {
    if (!visit.gone && !all.contains(device)) {
      visit.gone = now;
      visit.told_until = now;
    }
  }
  for (const DeviceId& device : all) {
    Visit& visit = visits_.try_emplace(device, Visit{now}).first->second;
    if (visit.gone && now >= *visit.gone + same_visit_within) visit.since = now;
    visit.gone.reset();
  }
}

void ConnectedDevices::broken(Instant now) {
  changed_ = true;
  for (auto& [device, visit] : visits_) {
    if (visit.gone && now >= visit.told_until) continue;
    if (!visit.gone) visit.gone = now;
    visit.told_until = now + coming_back_within;
  }
}

bool ConnectedDevices::look(Instant now) {
  if (!changed_ && (!due_ || now < *due_)) return false;
  changed_ = false;
  std::erase_if(visits_, [&](const auto& each) {
    const Visit& visit = each.second;
    return visit.gone && now >= *visit.gone + same_visit_within;
  });
  due_.reset();
  std::vector<wire::ConnectedDevice> connected;
  for (const auto& [device, visit] : visits_) {
    if (visit.gone && now >= visit.told_until) continue;
    connected.push_back({device, visit.since});
    if (visit.gone) due_ = std::min(due_.value_or(visit.told_until), visit.told_until);
  }
  if (connected == told_) return false;
  if (told_at_ && now < *told_at_ + connected_told_every) {
    due_ = *told_at_ + connected_told_every;
    return false;
  }
  told_ = std::move(connected);
  told_at_ = now;
  return true;
}

}  // namespace hearth::kiosk
