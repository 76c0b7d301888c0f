// What the core costs: a decision with its events, the wall's picture, and their bytes.

#include <benchmark/benchmark.h>

#include "shared/room/floor_commands.hpp"
#include "shared/room/gathering_commands.hpp"
#include "shared/wire/frames.hpp"
#include "shared/wire/room_picture.hpp"
#include "shared/wire/wall_picture.hpp"
#include "tests/room/scene.hpp"

namespace {

using namespace hearth;

Scene sharing_with(std::int64_t guests, const char* format = "evening") {
  Scene scene;
  std::vector<Token> tokens;
  // More guests than a deck has tokens come as "someone", so that large rooms can be measured too.
  for (std::int64_t i = 0; i < guests && static_cast<std::size_t>(i) < tokens_in_deck; ++i) {
    tokens.push_back(scene.guest());
  }
  scene.does(StartGathering{format_named(format), {}, {}}).stage("sharing");
  for (const Token token : tokens) scene.does(RaiseHand{token});
  while (static_cast<std::int64_t>(scene.room.gathering->guests.size()) < guests) scene.does(ChooseSomeone{});
  return scene;
}

void next_turn(benchmark::State& state) {
  Scene scene = sharing_with(state.range(0));
  for (auto _ : state) {
    state.PauseTiming();
    Room room = scene.room;
    state.ResumeTiming();
    const Decision decision = decide(room, NextTurn{}, scene.context);
    for (const Event& event : decision.events) apply(room, event);
    benchmark::DoNotOptimize(room.version);
  }
}
BENCHMARK(next_turn)->Arg(12)->Arg(60)->Arg(2000)->Unit(benchmark::kMicrosecond);

// Step up, step back with equal shares: the dearest rule of the floor.
void next_by_rule(benchmark::State& state) {
  Scene scene = sharing_with(state.range(0), "all-rules");
  for (auto _ : state) {
    state.PauseTiming();
    Room room = scene.room;
    state.ResumeTiming();
    const Decision decision = decide(room, NextTurn{}, scene.context);
    for (const Event& event : decision.events) apply(room, event);
    benchmark::DoNotOptimize(room.version);
  }
}
BENCHMARK(next_by_rule)->Arg(60)->Arg(2000)->Unit(benchmark::kMicrosecond);

void draw(benchmark::State& state) {
  std::vector<Joining> joining;
  for (std::int64_t i = 1; i <= state.range(0); ++i)
    joining.push_back({GuestId{static_cast<std::uint64_t>(i)}, {}, {}});
  std::uint64_t chance = 0;
  for (auto _ : state) benchmark::DoNotOptimize(draw_pairs(joining, Pairing{}, ++chance));
}
BENCHMARK(draw)->Arg(10)->Arg(60)->Arg(61)->Unit(benchmark::kMicrosecond);

void copy_room(benchmark::State& state) {
  const Scene scene = sharing_with(state.range(0));
  for (auto _ : state) {
    Room copy = scene.room;
    benchmark::DoNotOptimize(copy.version);
  }
}
BENCHMARK(copy_room)->Arg(60)->Unit(benchmark::kMicrosecond);

void encode_wall(benchmark::State& state) {
  const Scene scene = sharing_with(60);
  for (auto _ : state) {
    benchmark::DoNotOptimize(wire::encode(wire::WallPicture{{}, wall_view(scene.room)}));
  }
}
BENCHMARK(encode_wall)->Unit(benchmark::kMicrosecond);

void decode_wall(benchmark::State& state) {
  const Scene scene = sharing_with(60);
  const std::string bytes = wire::encode(wire::WallPicture{{}, wall_view(scene.room)});
  for (auto _ : state) {
    benchmark::DoNotOptimize(wire::decode<wire::WallPicture>(bytes, wire::Strictness::lenient));
  }
}
BENCHMARK(decode_wall)->Unit(benchmark::kMicrosecond);

void encode_room(benchmark::State& state) {
  const Scene scene = sharing_with(60);
  for (auto _ : state) {
    benchmark::DoNotOptimize(wire::encode(wire::RoomPicture{{}, published(scene.room), {}, 0}));
  }
}
BENCHMARK(encode_room)->Unit(benchmark::kMicrosecond);

}  // namespace
