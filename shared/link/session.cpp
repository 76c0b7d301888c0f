#include "shared/link/session.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "shared/wire/room_picture.hpp"
#include "shared/wire/wall_picture.hpp"

namespace hearth::link {
namespace {

// A kiosk that starts again and again sends nothing for long that could still be under way.
constexpr std::size_t earlier_runs_kept = 16;

}  // namespace

void Session::put(const wire::Request& request, SteadyTime now, Duration within) {
  outbox_.put(request, now, within);
}

// Whether a message with this beat is the present kiosk's. What is still under way from an earlier start must
// not take the place of what is newer; but when the present kiosk is silent, whoever speaks is believed
// again.
bool Session::believe(const wire::Beat& beat, SteadyTime now) {
  if (beat.protocol != wire::protocol_version) return false;
  const Run run{beat.boot, beat.journal};
  if (run_ != run) {
    const auto earlier = std::find(earlier_runs_.begin(), earlier_runs_.end(), run);
    if (earlier != earlier_runs_.end()) {
      if (now < later(*heard_at_, out_of_touch_after)) return false;
      earlier_runs_.erase(earlier);
    }
    if (run_) earlier_runs_.push_back(*run_);
    if (earlier_runs_.size() > earlier_runs_kept) earlier_runs_.erase(earlier_runs_.begin());
    run_ = run;
  }
  heard_at_ = now;
  return true;
}

void Session::keep_beat(const wire::Beat& beat, SteadyTime now) {
  clock_.heard(beat, now);
  beat_ = beat;
  news_.beat = true;
}

// Whether it was newer than the last one, and taken.
template <class Picture>
bool Session::take_picture(Followed<Picture>& followed, std::string_view bytes, SteadyTime now) {
  auto decoded = wire::decode<Picture>(bytes, wire::Strictness::lenient);
  if (decoded.fault || !believe(decoded.value.beat, now)) return false;
  const wire::Beat beat = decoded.value.beat;
  if (!followed.mirror.take(std::move(decoded.value))) return false;
  keep_beat(beat, now);
  return true;
}

void Session::take_beat(Stream stream, std::string_view bytes, SteadyTime now) {
  const auto decoded = wire::decode<wire::Beat>(bytes, wire::Strictness::lenient);
  if (decoded.fault || !believe(decoded.value, now)) return;
  keep_beat(decoded.value, now);
  switch (stream) {
    case Stream::wall:
      wall_.ahead = decoded.value;
      break;
    case Stream::facilitator:
      room_.ahead = decoded.value;
      break;
  }
}

void Session::heard(Stream stream, std::string_view topic, std::string_view bytes, SteadyTime now) {
  if (topic == wire::beat_topic) return take_beat(stream, bytes, now);
  if (topic != wire::picture_topic) return;
  switch (stream) {
    case Stream::wall:
      news_.wall = take_picture(wall_, bytes, now) || news_.wall;
      break;
    case Stream::facilitator:
      news_.room = take_picture(room_, bytes, now) || news_.room;
      break;
  }
}

void Session::replied(std::string_view bytes) {
  const auto decoded = wire::decode<wire::Reply>(bytes, wire::Strictness::lenient);
  if (decoded.fault) return;
  if (auto answer = outbox_.take(decoded.value)) news_.answers.push_back(std::move(*answer));
}

void Session::send_due(SteadyTime now, const std::function<bool(const std::string& bytes)>& send) {
  outbox_.send_due(now, send);
}

std::vector<Stream> Session::take_streams_to_ask() {
  std::vector<Stream> streams;
  const auto wall_ahead = std::exchange(wall_.ahead, {});
  const auto room_ahead = std::exchange(room_.ahead, {});
  if (wall_ahead && wall_.mirror.is_behind(*wall_ahead)) streams.push_back(Stream::wall);
  if (room_ahead && room_.mirror.is_behind(*room_ahead)) streams.push_back(Stream::facilitator);
  return streams;
}

SessionNews Session::take_news(SteadyTime now) {
  std::vector<Answer> late = outbox_.give_up_late(now);
  std::move(late.begin(), late.end(), std::back_inserter(news_.answers));
  const bool heard = heard_at_ && now < later(*heard_at_, out_of_touch_after);
  const Contact contact = heard ? Contact::in_touch : Contact::out_of_touch;
  news_.contact = news_.contact || contact != contact_;
  contact_ = contact;
  return std::exchange(news_, {});
}

SteadyTime Session::next_due(SteadyTime now, SteadyTime until) const {
  const SteadyTime due = outbox_.next_due(now, until);
  return contact_ == Contact::in_touch ? std::min(due, later(*heard_at_, out_of_touch_after)) : due;
}

}  // namespace hearth::link
