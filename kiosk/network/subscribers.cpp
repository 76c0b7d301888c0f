#include "kiosk/network/subscribers.hpp"

#include <algorithm>
#include <zmq.hpp>

#include "shared/wire/frames.hpp"

namespace hearth::kiosk {
namespace {

using namespace std::chrono_literals;

// Somebody who subscribes without end gets no more pictures than one in this time; ten at once are nobody's
// fault.
constexpr auto picture_asked_every_min = 20ms;
constexpr auto pictures_at_once = 10 * picture_asked_every_min;
// Of several hundred connections that come back at the same moment. More waits for the next time.
constexpr std::size_t read_at_a_time_max = 4096;

bool is_here_topic_of(const DeviceId& device, std::string_view topic) {
  return topic.starts_with(wire::here_topic) && topic.substr(wire::here_topic.size()) == device;
}

// A topic that begins a name takes what has that name in (ZeroMQ RFC 29).
bool is_of_the_protocol(const DeviceId& device, std::string_view topic) {
  return wire::picture_topic.starts_with(topic) || wire::beat_topic.starts_with(topic) ||
         is_here_topic_of(device, topic);
}

}  // namespace

void Subscribers::read(zmq::socket_t& socket, SocketIs where, TimePoint now, std::vector<Excess>& excesses) {
  constexpr std::byte subscribes{1};
  constexpr std::byte unsubscribes{0};
  zmq::message_t message;
  for (std::size_t count = 0; count < read_at_a_time_max; ++count) {
    if (!socket.recv(message, zmq::recv_flags::dontwait)) return;
    const bool begins = message.size() > 0 && *message.data<std::byte>() == subscribes;
    const bool ends = message.size() > 0 && *message.data<std::byte>() == unsubscribes;
    const std::string_view topic = begins || ends ? message.to_string_view().substr(1) : std::string_view{};
    if (begins && wire::picture_topic.starts_with(topic)) waiting_ = true;
    // Nobody's: a socket on this machine, or what libzmq itself says of a connection that has ended.
    const char* user = zmq_msg_gets(message.handle(), "User-Id");
    const DeviceId device = user == nullptr ? DeviceId{} : DeviceId{user};
    if (where == SocketIs::on_the_network) look_for_here(device, begins, topic);
    if (device.empty() || ends) continue;
    if (auto excess = this->count(device, topic, now)) excesses.push_back({device, *std::move(excess)});
  }
}

// That the last subscriber of a topic has gone comes from nobody. Another device can neither say that one is
// here nor that it has gone; at most it keeps one here by subscribing to the same topic.
void Subscribers::look_for_here(const DeviceId& device, bool begins, std::string_view topic) {
  if (!topic.starts_with(wire::here_topic)) return;
  const bool own = is_here_topic_of(device, topic);
  if (begins && own) here_changed_ = here_.insert(device).second || here_changed_;
  if (!begins && (own || device.empty()))
    here_changed_ = here_.erase(DeviceId{topic.substr(wire::here_topic.size())}) > 0 || here_changed_;
}

void Subscribers::forget() {
  of_device_.clear();
  here_changed_ = here_changed_ || !here_.empty();
  here_.clear();
}

std::optional<std::string> Subscribers::count(const DeviceId& device, std::string_view topic, TimePoint now) {
  OfDevice& of = of_device_[device];
  if (!of.subscriptions.take(now)) return "subscribed without end";
  if (is_of_the_protocol(device, topic)) return std::nullopt;
  if (topic.size() > topic_bytes_max)
    return "subscribed to a topic of " + std::to_string(topic.size()) + " bytes";
  of.topics.emplace(topic);
  if (of.topics.size() <= topics_max) return std::nullopt;
  return "subscribed to more than " + std::to_string(topics_max) + " topics";
}

std::optional<Subscribers::TimePoint> Subscribers::due() const {
  return waiting_ ? std::optional{paid_until_ - pictures_at_once} : std::nullopt;
}

bool Subscribers::take_due(TimePoint now) {
  if (!waiting_ || now < *due()) return false;
  waiting_ = false;
  paid_until_ = std::max(paid_until_, now) + picture_asked_every_min;
  return true;
}

}  // namespace hearth::kiosk
