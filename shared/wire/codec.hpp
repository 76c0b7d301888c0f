#pragma once
// Turns any value with a field list into JSON bytes (RFC 8259) and back; used for messages and for the
// journal.
//
//   Duration, Instant   integer milliseconds         LocalTime   RFC 3339 text    LocalDate  "2026-11-26"
//   seconds, minutes    integer seconds, minutes     Token       "blue-heron"     enum       its name
//   Id                  integer                      optional    absent when empty
//   SharedValue<T>      as T
//
// Pure functions; any thread. Decoding never throws and takes any bytes: nesting deeper than depth_max and
// numbers out of range are refused.

#include <chrono>
#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/fields.hpp"
#include "shared/base/id.hpp"
#include "shared/base/shared_value.hpp"
#include "shared/base/text.hpp"
#include "shared/base/time.hpp"
#include "shared/room/refusal.hpp"
#include "shared/room/token.hpp"

namespace hearth::wire {

inline constexpr int depth_max = 32;

// Times and lengths of time beyond this many years are refused, forwards and backwards. No room runs as long,
// and whoever adds some of them up still has a number.
inline constexpr Duration time_max = std::chrono::years{1000};

// Commands are read strictly: a field that nobody knows is refused. What the journal or a newer kiosk wrote
// is read leniently: unknown fields are passed over, missing ones keep their default; a number outside the
// range that its field states is refused.
enum class Strictness { strict, lenient };

// One JSON value under construction.
class Writer {
 public:
  Writer();
  ~Writer();
  Writer(const Writer&) = delete;
  Writer& operator=(const Writer&) = delete;

  void begin_object();
  void key(std::string_view name);
  void end_object();
  void begin_list();
  void end_list();
  void null();
  void boolean(bool value);
  void integer(std::int64_t value);
  void natural(std::uint64_t value);
  void text(std::string_view value);  // bytes that are not UTF-8 are written as U+FFFD

  [[nodiscard]] std::string take();  // the whole; the writer is empty afterwards

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// A JSON value being read; points into a Document and must not outlive it.
class Node {
 public:
  enum class Kind { null, boolean, integer, natural, text, list, object, other };

  [[nodiscard]] Kind kind() const;
  [[nodiscard]] bool boolean() const;             // kind() boolean
  [[nodiscard]] std::int64_t integer() const;     // kind() integer (below 0)
  [[nodiscard]] std::uint64_t natural() const;    // kind() natural (0 or more)
  [[nodiscard]] const std::string& text() const;  // kind() text
  [[nodiscard]] std::size_t size() const;         // list or object
  [[nodiscard]] Node at(std::size_t index) const;
  [[nodiscard]] std::optional<Node> member(std::string_view name) const;
  [[nodiscard]] std::string first_member_name() const;                 // object that is not empty
  [[nodiscard]] const std::vector<std::string>& member_names() const;  // object; as they stand
  // The first member whose name is not in `known`, or nothing.
  [[nodiscard]] std::optional<std::string> stranger(const std::vector<std::string_view>& known) const;

 private:
  friend class Document;
  explicit Node(const void* value) : value_(value) {}
  const void* value_;
};

class Document {
 public:
  // Nothing when the bytes are not one JSON value, nest too deeply or name one member twice.
  [[nodiscard]] static std::optional<Document> parse(std::string_view bytes);
  ~Document();
  Document(Document&&) noexcept;
  Document& operator=(Document&&) noexcept;

  [[nodiscard]] Node root() const;

 private:
  struct State;
  explicit Document(std::unique_ptr<State>);
  std::unique_ptr<State> state_;
};

// What was wrong, as a refusal: its reason is one of malformed, unknown_command, unknown_field,
// missing_field, wrong_type, too_long, bad_text; its field the path to the fault ("house.venue.name").
using Fault = Refusal;

template <class T>
void write(Writer& writer, const T& value);
// Nothing when all went well; `value` may be half filled otherwise.
template <class T>
[[nodiscard]] std::optional<Fault> read(const Node& node, T& value, Strictness strictness);

template <class T>
[[nodiscard]] std::string encode(const T& value) {
  Writer writer;
  write(writer, value);
  return writer.take();
}

template <class T>
struct Decoded {
  T value{};
  std::optional<Fault> fault;
};

template <class T>
[[nodiscard]] Decoded<T> decode(std::string_view bytes, Strictness strictness) {
  Decoded<T> decoded;
  const auto document = Document::parse(bytes);
  if (!document) {
    decoded.fault = Fault{Reason::malformed, {}};
  } else {
    decoded.fault = read(document->root(), decoded.value, strictness);
  }
  return decoded;
}

}  // namespace hearth::wire

#include "shared/wire/codec_types.hpp"  // how each type is written and read
