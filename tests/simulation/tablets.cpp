#include "tests/simulation/tablets.hpp"

#include "remote/tablet/tablet.hpp"
#include "shared/room/slices.hpp"
#include "shared/ui/look.hpp"
#include "shared/ui/touch/canvas.hpp"
#include "shared/wire/room_picture.hpp"
#include "shared/wire/wall_picture.hpp"
#include "tests/places.hpp"
#include "tests/room/scene.hpp"

namespace hearth::simulation {
namespace {

using namespace std::chrono_literals;

// A page needs somewhere to be drawn, though nothing is drawn here.
struct NothingDrawn {
  ui::Assets assets{source_folder() / "assets"};
  ui::Canvas canvas{assets, ui::read_theme(assets, "dusk")};
  ui::Painter& painter = canvas.begin_frame(1, 1, 0ms);
  config::Texts texts = ui::read_texts(assets, "en", {});
};

NothingDrawn& nothing_drawn() {
  static NothingDrawn one;
  return one;
}

link::SteadyTime steady(Duration now) {
  return link::SteadyTime{now};
}

}  // namespace

void Remote::hear(const Packet& packet, Duration now) {
  if (packet.carries == Carries::reply) return session_.replied(packet.bytes);
  const auto before = session_.room();
  session_.heard(follows_, packet.topic, packet.bytes, steady(now));
  const auto& after = session_.room();
  went_back_ = went_back_ || (before && before->beat.boot == after->beat.boot &&
                              after->room.version < before->room.version);
}

link::SessionNews Remote::pass(Duration now, const std::vector<Packet>& arrived) {
  for (const Packet& packet : arrived) {
    if (packet.to == address_) hear(packet, now);
  }
  for (const link::Stream stream : session_.take_streams_to_ask()) {
    network_->send(
        {address_,
         kiosk_address,
         stream == link::Stream::wall ? Carries::wall_subscription : Carries::facilitator_subscription,
         {},
         {}},
        now);
  }
  session_.send_due(steady(now), [&](const std::string& bytes) {
    network_->send({address_, kiosk_address, Carries::request, {}, bytes}, now);
    return true;
  });
  return session_.take_news(steady(now));
}

wire::RequestId Remote::put(const Command& command, const std::optional<Seen>& seen, Duration now,
                            Duration within) {
  wire::Request request;
  request.id = std::string(24, static_cast<char>('0' + address_)) + std::to_string(10'000'000 + ++drawn_);
  request.command = command;
  request.seen = seen;
  session_.put(request, steady(now), within);
  return request.id;
}

std::optional<std::string> Table::stage_meant(const Command& command) const {
  if (picture() == nullptr || !picture()->room.gathering) return std::nullopt;
  const Agenda& agenda = picture()->room.gathering->agenda;
  if (const auto* skip = get_if<SkipStage>(command)) {
    if (skip->stage >= agenda.stages.size()) return std::nullopt;
    return agenda.stages[skip->stage].name.str();
  }
  return agenda.stage().name.str();
}

void Table::press(const Command& command, Duration now) {
  std::optional<Seen> seen;
  if (picture() != nullptr) {
    const Progress& progress = picture()->room.progress;
    seen = Seen{progress.turn, progress.stage, progress.step};
  }
  const wire::RequestId id = remote_.put(command, seen, now, 20s);
  if (const auto stage = stage_meant(command)) (*meant_)[id] = *stage;
}

Command Table::something() const {
  if (picture() == nullptr) return ListNotes{};
  const Room& room = picture()->room;
  if (!room.gathering) {
    if (network_->happens(0.3)) return ListNotes{};
    return StartGathering{format_named(network_->happens(0.5) ? "evening" : "all-rules"), {}, {}};
  }
  const Agenda& agenda = room.gathering->agenda;
  // Closing is rare, so that evenings have time to happen.
  if (network_->below(25) == 0) return CloseGathering{};
  if (missing_before_closing(*room.gathering, picture()->beat.now) && network_->happens(0.5))
    return KeepClosing{ClosingChoice::shorten_break};
  if (!picture()->names.empty() && network_->happens(0.1)) return ShowName{picture()->names.front().token};
  const auto any_stage = static_cast<std::uint32_t>(network_->below(agenda.stages.size()));
  const std::vector<Command> commands{SkipStage{any_stage},
                                      SkipStage{any_stage},
                                      SkipStage{any_stage},
                                      SkipStage{0},
                                      BeganEarlier{9min},
                                      BeganEarlier{9min},
                                      NextStage{},
                                      PreviousStage{},
                                      NextTurn{},
                                      NextTurn{},
                                      Pass{},
                                      EndTurn{},
                                      PauseGathering{},
                                      ResumeGathering{},
                                      ResumeGathering{},
                                      UndoStep{},
                                      ListNotes{},
                                      ListTallies{},
                                      ShowScreen{Screen::crisis},
                                      ShowScreen{Screen::automatic},
                                      ChooseSomeone{},
                                      GiveMoreTime{60s},
                                      DrawPairs{},
                                      ShowPairs{}};
  return commands[network_->below(commands.size())];
}

void Table::press_something(Duration now) {
  press(something(), now);
}

template <class Work>
auto Door::with_frame(const Work& work) {
  NothingDrawn& drawn = nothing_drawn();
  link::Known known;
  const link::Session& session = remote_.session();
  known.wall = session.wall();
  known.beat = session.beat();
  known.contact = session.contact();
  remote::Frame frame{drawn.canvas.touch(), drawn.painter, drawn.texts, known, sending_, {}, {},
                      steady(now_)};
  return work(frame);
}

void Door::pass(Duration now, const std::vector<Packet>& arrived) {
  now_ = now;
  for (const link::Answer& answer : remote_.pass(now, arrived).answers)
    sending_.answered(answer, steady(now));
  with_frame([&](remote::Frame& frame) { ahead_.follow(frame); });
  send_presses();
}

void Door::send_presses() {
  for (const remote::Press& press : sending_.take_presses()) {
    const Duration within =
        press.urgency == remote::Urgency::now ? remote::tried_for : remote::tried_for_whenever;
    sending_.sent(press.button, remote_.put(press.command, press.seen, now_, within));
  }
}

void Door::come(int endings) {
  ++people_;
  with_frame([&](remote::Frame& frame) {
    if (const auto token = ahead_.sign_in(frame))
      cards_.push_back({*token, endings});
    else
      ahead_.count_only(frame);
  });
  send_presses();
}

void Door::press_something() {
  if (cards_.empty()) return;
  Card& card = cards_[network_->below(cards_.size())];
  const std::vector<Command> commands{RaiseHand{card.token},
                                      RaiseHand{card.token},
                                      LowerHand{card.token},
                                      StepOut{card.token},
                                      ComeBack{card.token},
                                      FirstTime{card.token},
                                      CallMe{card.token, CalledBy::mended_from("Mira")},
                                      LeaveNote{NoteText::mended_from("Thank you"), {}},
                                      Leave{card.token}};
  const Command& command = commands[network_->below(commands.size())];
  card.left = card.left || is<Leave>(command);
  with_frame([&](remote::Frame& frame) { (void)ahead_.send(frame, "pressed", card.token, command); });
  send_presses();
}

}  // namespace hearth::simulation
