// Whole evenings of requests from devices: read, decided, applied, as the kiosk does it, without disk or net.

#include "shared/room/wall_view.hpp"
#include "shared/wire/command_codec.hpp"
#include "shared/wire/commands.hpp"
#include "shared/wire/room_codec.hpp"
#include "shared/wire/wall_picture.hpp"
#include "tests/fuzz/areas.hpp"
#include "tests/fuzz/claims.hpp"
#include "tests/fuzz/evening.hpp"

namespace hearth::fuzz {
namespace {

constexpr std::size_t lines_max = 300;

class Requests : public Reader {
 public:
  Requests() {
    seeds = evenings();
    words = json_words();
    for (const auto& each : wire::describe_commands()) words.push_back("\"" + each.name + "\"");
    for (std::size_t i = 0; i < tokens_known; ++i) words.push_back("\"" + to_string(dealt(0, i)) + "\"");
    words.insert(words.end(),
                 {"\"evening\"", "\"cafe-day\"", "\"seen\":{\"turn\":1}", "\"seen\":{\"step\":0}"});
  }

  void take(const std::string& input) override {
    Scene scene;
    Room replayed = scene.room;
    std::string_view rest = input;
    for (std::size_t line = 0; line < lines_max && !rest.empty(); ++line) {
      const std::size_t end = std::min(rest.find('\n'), rest.size());
      take_line(scene, rest.substr(0, end));
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    for (std::size_t i = events_before; i < scene.happened.size(); ++i) {
      hold_same_again(scene.happened[i]);
      hearth::apply(replayed, scene.happened[i]);
    }
    hold(replayed == scene.room, "the events alone make another room");
    look_at(scene.room);
  }

 private:
  static constexpr std::size_t tokens_known = 8;
  static constexpr std::size_t events_before = 1;  // the house was read

  static void take_line(Scene& scene, std::string_view line) {
    const wire::ReadRequest read = wire::read_request(line);
    if (read.fault) return;
    scene.wait(wait_in(read.id));
    scene.as(permission_in(read.id));
    scene.context.seen = read.request.seen.value_or(Seen{});
    const Decision first = scene.ask(read.request.command);
    hold(!first.refused || first.events.empty(), "a refusal has events");
    const Decision on_copy = decide(published(scene.room), read.request.command, scene.context);
    hold(on_copy.refused == first.refused, "the published copy comes to another verdict");
    const Room before = scene.room;
    if (!scene.tries(read.request.command)) hold(scene.room == before, "a refused request changed the room");
  }

  static void look_at(const Room& room) {
    const auto due = next_deadline(room);
    hold(!due || *due >= Instant{}, "a deadline lies before all time");
    Room without_steps = room;
    without_steps.steps.clear();
    hold_same_again(without_steps);
    const WallView view = wall_view(room);
    hold_same_again(view);
    hold(room.steps.size() <= steps_max, "more steps are kept than the limit says");
    hold(wire::encode(published(room)).size() < (4U << 20U), "the room has grown beyond all bounds");
  }
};

}  // namespace

std::unique_ptr<Reader> begin_requests(const std::filesystem::path& /*folder*/) {
  return std::make_unique<Requests>();
}

}  // namespace hearth::fuzz
