#include "kiosk/network/waiting_requests.hpp"

#include <utility>

namespace hearth::kiosk {

bool WaitingRequests::add(RawRequest request, RateLimit::TimePoint now) {
  OfDevice& device = of_device_[request.device];
  if (device.waiting.size() >= waiting_max) return device.dropped.take(now);
  if (device.waiting.empty()) turns_.push_back(request.device);
  device.waiting.push_back(std::move(request));
  return true;
}

std::optional<RawRequest> WaitingRequests::take() {
  if (turns_.empty()) return std::nullopt;
  DeviceId device = std::move(turns_.front());
  turns_.pop_front();
  std::deque<RawRequest>& waiting = of_device_.at(device).waiting;
  RawRequest next = std::move(waiting.front());
  waiting.pop_front();
  if (!waiting.empty()) turns_.push_back(std::move(device));
  return next;
}

void WaitingRequests::forget_devices() {
  std::erase_if(of_device_, [](const auto& each) { return !each.first.empty(); });
  std::erase_if(turns_, [](const DeviceId& device) { return !device.empty(); });
}

}  // namespace hearth::kiosk
