#include "tests/simulation/tablets.hpp"

#include "shared/room/goodbye_commands.hpp"
#include "shared/room/slices.hpp"
#include "shared/wire/room_picture.hpp"
#include "shared/wire/wall_picture.hpp"
#include "tests/room/scene.hpp"

namespace hearth::simulation {
namespace {

using namespace std::chrono_literals;

link::SteadyTime steady(Duration now) {
  return link::SteadyTime{now};
}

// Unlike any other, so that it can be looked for.
NoteText next_note(int address, int number) {
  return NoteText::mended_from("note-" + std::to_string(address) + "-" + std::to_string(number) + "-end");
}

}  // namespace

void Remote::hear(const Packet& packet, Duration now) {
  if (packet.carries == Carries::reply) return session_.replied(packet.bytes);
  const auto before = session_.room();
  session_.heard(follows_, packet.topic, packet.bytes, steady(now));
  const auto& after = session_.room();
  went_back_ = went_back_ || (before && before->beat.boot == after->beat.boot &&
                              after->beat.version < before->beat.version);
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
  link::SessionNews news = session_.take_news(steady(now));
  for (const link::Answer& answer : news.answers) {
    if (open_.erase(answer.id) == 0) ended_twice_ = true;
  }
  return news;
}

wire::RequestId Remote::draw_id() {
  return std::string(24, static_cast<char>('0' + address_)) + std::to_string(10'000'000 + ++drawn_);
}

wire::RequestId Remote::put(const Command& command, const std::optional<Seen>& seen, Duration now,
                            Duration within) {
  const wire::RequestId id = draw_id();
  put(id, command, seen, now, within);
  return id;
}

void Remote::put(const wire::RequestId& id, const Command& command, const std::optional<Seen>& seen,
                 Duration now, Duration within) {
  wire::Request request;
  request.id = id;
  request.command = command;
  request.seen = seen;
  open_.insert(id);
  session_.put(request, steady(now), within);
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
  if (room.goodbye && network_->happens(0.3)) return TakeBackClosing{};
  if (room.goodbye && network_->happens(0.1)) return EraseNow{};
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
  const auto& notes = room.notes->all;
  const std::uint64_t note = notes.empty() ? 1 : notes[network_->below(notes.size())].id.number;
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
                                      DealWithNote{note},
                                      KeepNote{note},
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

void Table::press_next(Duration now) {
  if (picture() == nullptr || !picture()->room.gathering) return;
  const bool turns = picture()->room.gathering->agenda.stage().floor != FloorRule::none;
  press(turns ? Command{NextTurn{}} : Command{NextStage{}}, now);
}

void Steward::pass(Duration now, const std::vector<Packet>& arrived) {
  for (const link::Answer& answer : remote_.pass(now, arrived).answers) {
    if (answer.reply && answer.reply->notes) read_ = *answer.reply->notes;
  }
}

void Steward::press_something(Duration now) {
  const std::uint64_t note = read_.empty() ? 1 : read_[network_->below(read_.size())].id.number;
  const std::vector<Command> commands{ListNotes{}, DealWithNote{note}, KeepNote{note}};
  (void)remote_.put(commands[network_->below(commands.size())], {}, now, 20s);
}

void Door::pass(Duration now, const std::vector<Packet>& arrived) {
  now_ = now;
  for (const link::Answer& answer : remote_.pass(now, arrived).answers) {
    if (const auto answered = sending_.answered(answer, steady(now)))
      (void)ahead_.take(sending_, *answered, steady(now));
  }
  const link::Session& session = remote_.session();
  ahead_.follow(sending_, session.beat(), session.contact() == link::Contact::out_of_touch, steady(now));
  send();
}

void Door::send() {
  for (const pages::Request& request : sending_.take()) {
    const bool now = request.urgency == pages::Urgency::now;
    const Duration within = now ? pages::tried_for : pages::tried_for_whenever;
    sending_.sent(request.button, remote_.put(request.command, request.seen, now_, within));
  }
}

// Whoever comes when there is no token left is counted without one.
void Door::come(int endings) {
  ++people_;
  const std::optional<Token> token = ahead_.next();
  if (token) cards_.push_back({*token, endings});
  (void)ahead_.send(sending_, {"here", SignIn{token, {}, {}}, {}, pages::Urgency::whenever, token},
                    steady(now_));
  send();
}

void Door::press_something() {
  if (cards_.empty()) return;
  Card& card = cards_[network_->below(cards_.size())];
  const std::vector<Command> commands{RaiseHand{card.token},
                                      RaiseHand{card.token},
                                      LowerHand{card.token},
                                      WishRounds{card.token, RoundsWish::take_turns},
                                      WishRounds{card.token, RoundsWish::just_listening},
                                      StepOut{card.token},
                                      ComeBack{card.token},
                                      FirstTime{card.token},
                                      CallMe{card.token, CalledBy::mended_from("Mira")},
                                      LeaveNote{next_note(address_, ++notes_), {}},
                                      LeaveNote{next_note(address_, ++notes_), NoteTo::other},
                                      Leave{card.token}};
  const Command& command = commands[network_->below(commands.size())];
  card.left = card.left || is<Leave>(command);
  (void)ahead_.send(sending_, {"pressed", command, {}, pages::Urgency::whenever, card.token}, steady(now_));
  send();
}

}  // namespace hearth::simulation
