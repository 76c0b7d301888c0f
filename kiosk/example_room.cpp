#include "kiosk/example_room.hpp"

#include <algorithm>

namespace hearth::kiosk {
namespace {

using namespace std::chrono_literals;

constexpr std::uint64_t example_seed = 20;
constexpr int example_guests = 6;

class Play {
 public:
  explicit Play(const Moment& moment) {
    context_.now = moment.now;
    context_.today = moment.today;
    context_.wall_clock = moment.wall_clock;
    context_.chance = example_seed;
  }

  void does(const Command& command, Permission permission = Permission::facilitator) {
    context_.permission = permission;
    for (const Event& event : decide(room, command, context_).events) apply(room, event);
  }
  void wait(Duration time) { context_.now += time; }
  [[nodiscard]] Instant now() const { return context_.now; }

  Room room;

 private:
  Context context_;
};

const Format* format_with(const House& house, bool (*has)(const Stage&)) {
  for (const Format& format : house.formats) {
    if (format.kind == FormatKind::gathering && std::any_of(format.stages.begin(), format.stages.end(), has)) {
      return &format;
    }
  }
  return nullptr;
}

bool has_turns(const Stage& stage) { return stage.floor == FloorRule::raised_hands; }
bool is_rest(const Stage& stage) { return stage.kind == StageKind::rest; }

// The event of the programme that this evening would be, so that the wall knows its end.
std::optional<EventUid> event_of(const Programme& programme, const FormatName& format, const LocalTime& local) {
  for (const ProgrammeEvent& event : programme.events) {
    const bool now = event.start.utc <= local.utc + 15min && local.utc < event.end.utc;
    if (event.format == format && now) return event.uid;
  }
  return std::nullopt;
}

}  // namespace

ExampleRoom example_room(const House& house, const Programme& programme, Screen screen, const Moment& moment) {
  Play play(moment);
  play.does(ReadHouse{house}, Permission::kiosk);
  play.does(ReadProgramme{programme}, Permission::kiosk);
  if (screen == Screen::message) play.does(ShowMessage{*Message::from("Soup is ready. Come and sit down.")});
  const auto wanted = screen == Screen::rest ? is_rest : has_turns;
  const Format* format = screen == Screen::gathering || screen == Screen::rest ? format_with(house, wanted) : nullptr;
  if (format == nullptr) return {std::move(play.room), play.now()};

  for (int i = 0; i < example_guests; ++i) play.does(SignIn{}, Permission::sign_in);
  play.does(StartGathering{format->name, {}, event_of(programme, format->name, moment.local)});
  while (!wanted(play.room.gathering->agenda.stage())) play.does(NextStage{});
  for (const Guest& guest : std::vector<Guest>(play.room.gathering->guests)) {
    if (guest.token) play.does(RaiseHand{*guest.token});
  }
  play.does(NextTurn{});
  play.wait(100s);
  return {std::move(play.room), play.now()};
}

}  // namespace hearth::kiosk
