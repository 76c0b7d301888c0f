#include "remote/handheld/run.hpp"

#include <algorithm>
#include <cstdio>

#include "remote/cli/sentences.hpp"
#include "remote/handheld/options.hpp"
#include "remote/handheld/source_for.hpp"
#include "shared/link/request_id.hpp"

namespace hearth::handheld {
namespace {

constexpr Duration until_something_comes{60 * 60 * 1000};

void tell(const std::string& sentence) {
  std::fprintf(stderr, "hearth-handheld: %s\n", sentence.c_str());
}

// The loop around a handheld and its device.
class Loop {
 public:
  Loop(const remote::RemoteOptions& options, const link::ClientOptions& kiosk, FoundSource found)
      : options_(options),
        source_(std::move(found.source)),
        client_(kiosk),
        handheld_(mapping_for(options, found.device), link::draw_request_id) {}

  int run() {
    std::vector<int> descriptors = source_->descriptors();
    while (!source_->has_ended() || handheld_.waits()) {
      const link::News news = client_.wait(how_long(), descriptors);
      tell_of_kiosk();
      handheld_.knows(client_.wall(), client_.contact());
      for (const link::Answer& answer : news.answers) handheld_.answered(answer);
      for (const Input& input : source_->read()) handheld_.take(input);
      handheld_.passed(source_->now());
      for (const ToSend& each : handheld_.take_sends())
        client_.send(each.id, each.asked.command, each.asked.seen, options_.within);
      for (const Ended& each : handheld_.take_ended()) end(each);
      source_->go_on();
      for (const std::string& note : source_->take_notes()) tell(note);
      descriptors = source_->descriptors();
    }
    return remote::exit_applied;
  }

 private:
  [[nodiscard]] Duration how_long() const {
    Duration at_most = until_something_comes;
    for (const auto& due : {handheld_.next_due(), source_->next_due()}) {
      if (due) at_most = std::min(at_most, std::max(*due - source_->now(), Duration{0}));
    }
    return at_most;
  }

  // In touch or not; and, once, why it is not heard at all.
  void tell_of_kiosk() {
    // A beat may come before the first picture of the wall, and a press means nothing without one.
    const bool in_touch = client_.contact() == link::Contact::in_touch && client_.wall() != nullptr;
    if (in_touch != in_touch_) {
      tell(in_touch ? "the kiosk is in touch."
                    : "the kiosk is out of touch; nothing is sent until it is back.");
    }
    in_touch_ = in_touch;
    const bool turned_away = client_.commands_connection() == link::ConnectionState::turned_away;
    if (turned_away && !turned_away_)
      tell(remote::not_reached_sentence(options_, link::ConnectionState::turned_away) + ".");
    turned_away_ = turned_away;
  }

  void end(const Ended& ended) {
    std::puts(line_for(ended).c_str());
    std::fflush(stdout);
    if (ended.how == Ended::How::applied) return;
    (void)source_->show(ended.press.device,
                        ended.how == Ended::How::refused ? Sign::refused : Sign::not_sent);
  }

  const remote::RemoteOptions& options_;
  std::unique_ptr<Source> source_;
  link::Client client_;
  Handheld handheld_;
  bool in_touch_ = false;  // as it was told last
  bool turned_away_ = false;
};

}  // namespace

std::string line_for(const Ended& ended) {
  std::string line{name_of(ended.press.action)};
  switch (ended.how) {
    case Ended::How::applied:
      return line + " applied";
    case Ended::How::refused:
      return line + " refused: " + remote::refusal_sentence(ended.reason.value_or(Reason::malformed), {}, {});
    case Ended::How::not_sent:
      return line + " not sent";
  }
  return line;
}

int run_handheld(const remote::RemoteOptions& options) {
  // What is wrong with the key is told before what is wrong with the device: it was typed.
  const link::ClientOptions kiosk = remote::client_options(options, link::Streams::wall);
  return Loop{options, kiosk, source_for(options)}.run();
}

}  // namespace hearth::handheld
