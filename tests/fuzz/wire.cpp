// Messages and stored values: every type that comes as JSON from the network, the disk or a child process.

#include "shared/room/slices.hpp"
#include "shared/wire/frames.hpp"
#include "shared/wire/room_picture.hpp"
#include "shared/wire/wall_picture.hpp"
#include "tests/fuzz/areas.hpp"
#include "tests/fuzz/claims.hpp"
#include "tests/wire/sample.hpp"

namespace hearth::fuzz {
namespace {

void hold_fault(const wire::Fault& fault) {
  hold(is_utf8(fault.field), "the field of a fault is not UTF-8");
}

template <class T>
void take_as(const std::string& input, wire::Strictness strictness) {
  const auto decoded = wire::decode<T>(input, strictness);
  if (decoded.fault)
    hold_fault(*decoded.fault);
  else
    hold_same_again(decoded.value);
}

void take_as_request(const std::string& input) {
  const wire::ReadRequest read = wire::read_request(input);
  hold(read.id.empty() || wire::is_request_id(read.id), "a request's id is none");
  if (!read.fault) {
    hold(!read.id.empty(), "a request was read without an id");
    hold_same_again(read.request);
    return;
  }
  hold_fault(*read.fault);
  wire::Reply reply;
  reply.id = read.id;
  reply.reason = read.fault->reason;
  reply.field = read.fault->field;
  hold_same_again(reply);
}

// One of each kind, with something in every field and with nothing in any; returns how many kinds there are.
template <class Any, class EachSlice>
std::size_t add_kinds(std::vector<std::string>& seeds, EachSlice slices) {
  Sampler sampler;
  std::size_t kinds = 0;
  for_each_kind(slices, [&]<class T>() {
    seeds.push_back(wire::encode(Any{sampler.sample<T>()}));
    ++kinds;
  });
  for_each_kind(slices, [&]<class T>() { seeds.push_back(wire::encode(Any{T{}})); });
  return kinds;
}

class Wire : public Reader {
 public:
  Wire() {
    const std::size_t commands = add_kinds<Command>(seeds, CommandSlices{});
    add_kinds<Event>(seeds, EventSlices{});
    Sampler sampler;
    seeds.push_back(wire::encode(sampler.sample<wire::Reply>()));
    seeds.push_back(wire::encode(sampler.sample<wire::Beat>()));
    seeds.push_back(wire::encode(sampler.sample<wire::WallPicture>()));
    seeds.push_back(wire::encode(sampler.sample<wire::RoomPicture>()));
    seeds.push_back(wire::encode(sampler.sample<Programme>()));
    for (std::size_t i = 0; i < commands; ++i) {
      seeds.push_back(R"({"protocol":1,"id":"0123456789abcdef0123456789abcdef","command":)" + seeds[i] +
                      R"(,"seen":{"turn":1,"stage":2,"step":3}})");
    }
    words = json_words();
  }

  void take(const std::string& input) override {
    using wire::Strictness;
    take_as_request(input);
    for (const Strictness strictness : {Strictness::strict, Strictness::lenient}) {
      take_as<Command>(input, strictness);
      take_as<Event>(input, strictness);
      take_as<wire::Reply>(input, strictness);
      take_as<wire::WallPicture>(input, strictness);
      take_as<wire::RoomPicture>(input, strictness);
    }
    take_as<wire::Beat>(input, Strictness::lenient);
    take_as<Programme>(input, Strictness::strict);
  }
};

}  // namespace

std::vector<std::string> json_words() {
  return {"null",
          "true",
          "false",
          "{}",
          "[]",
          "\"\"",
          ":",
          ",",
          "\"\\u0000\"",
          "\"\\ud800\"",
          "\\u202e",
          "\"2026-02-30\"",
          "\"id\"",
          "\"at\"",
          "\"token\"",
          "\"guest\"",
          "\"command\"",
          "\"blue-heron\"",
          "1e5",
          "\"0000-00-00\"",
          "\"9999-12-31T23:59:60+23:59\"",
          "\"0000-01-01T00:00:00-23:59\"",
          "-0",
          "\"protocol\":1,"};
}

std::unique_ptr<Reader> begin_wire(const std::filesystem::path& /*folder*/) {
  return std::make_unique<Wire>();
}

}  // namespace hearth::fuzz
