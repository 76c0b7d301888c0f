#include "shared/wire/kind_codec.hpp"

#include <algorithm>
#include <cassert>

#include "shared/room/slices.hpp"
#include "shared/wire/command_codec.hpp"

namespace hearth::wire {
namespace {

template <class Codec>
class Codecs {
 public:
  explicit Codecs(std::vector<const Codec*> all) : all_(std::move(all)), by_name_(all_) {
    std::sort(by_name_.begin(), by_name_.end(),
              [](const Codec* a, const Codec* b) { return name(a) < name(b); });
  }
  [[nodiscard]] const std::vector<const Codec*>& all() const { return all_; }
  // nullptr when nothing has that name.
  [[nodiscard]] const Codec* find(std::string_view wanted) const {
    const auto found =
        std::lower_bound(by_name_.begin(), by_name_.end(), wanted,
                         [](const Codec* each, std::string_view than) { return name(each) < than; });
    return found != by_name_.end() && name(*found) == wanted ? *found : nullptr;
  }

 private:
  static std::string_view name(const Codec* codec) { return codec->kind->name; }

  std::vector<const Codec*> all_;
  std::vector<const Codec*> by_name_;
};

template <class Codec, template <class> class OfSlice, class... EachSlice>
Codecs<Codec> join(Slices<EachSlice...>) {
  std::vector<const Codec*> all;
  const auto add = [&](const auto& slice) {
    for (const Codec& each : slice) all.push_back(&each);
  };
  (add(OfSlice<EachSlice>::all), ...);
  return Codecs<Codec>{std::move(all)};
}

const Codecs<CommandCodec>& commands() {
  static const auto codecs = join<CommandCodec, CommandCodecs>(CommandSlices{});
  return codecs;
}

const Codecs<EventCodec>& events() {
  static const auto codecs = join<EventCodec, EventCodecs>(EventSlices{});
  return codecs;
}

template <class Codec, class Any>
void write_any(Writer& writer, const Codecs<Codec>& codecs, const Any& value) {
  const Codec* codec = codecs.find(name_of(value));
  assert(codec != nullptr);
  writer.begin_object();
  writer.key(codec->kind->name);
  codec->write(writer, value.value());
  writer.end_object();
}

template <class Codec, class Any>
std::optional<Fault> read_any(const Node& node, const Codecs<Codec>& codecs, Any& value,
                              Strictness strictness) {
  if (node.kind() != Node::Kind::object || node.size() != 1) return detail::wrong_type();
  const std::string name = node.first_member_name();
  const Codec* codec = codecs.find(name);
  if (codec == nullptr) return Fault{Reason::unknown_command, name};
  return codec->read(*node.member(name), value, strictness);
}

}  // namespace

const std::vector<const CommandCodec*>& command_codecs() {
  return commands().all();
}

const CommandCodec& codec_of(const CommandKind& kind) {
  const CommandCodec* codec = commands().find(kind.name);
  assert(codec != nullptr);
  return *codec;
}

template <>
void write(Writer& writer, const Command& command) {
  write_any(writer, commands(), command);
}
template <>
void write(Writer& writer, const Event& event) {
  write_any(writer, events(), event);
}
template <>
std::optional<Fault> read(const Node& node, Command& command, Strictness strictness) {
  return read_any(node, commands(), command, strictness);
}
template <>
std::optional<Fault> read(const Node& node, Event& event, Strictness strictness) {
  return read_any(node, events(), event, strictness);
}

}  // namespace hearth::wire
