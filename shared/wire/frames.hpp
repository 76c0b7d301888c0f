#pragma once
// The messages of the protocol as values; PROTOCOL.md beside this file is their contract. ZeroMQ itself is
// not known here.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/fields.hpp"
#include "shared/room/admissions.hpp"
#include "shared/room/agreement.hpp"
#include "shared/room/command.hpp"
#include "shared/room/facilitation.hpp"
#include "shared/room/notes.hpp"
#include "shared/room/tally.hpp"
#include "shared/wire/command_codec.hpp"

namespace hearth::wire {

inline constexpr std::uint32_t protocol_version = 1;
inline constexpr std::size_t request_bytes_max = 64UL * 1024;  // a longer one is answered `malformed`
inline constexpr std::uint16_t port_base_default = 5570;
// Behind the port base: commands, wall, facilitator; the fourth is for pairing (pairing.hpp).
inline constexpr std::uint16_t commands_port_offset = 0;
inline constexpr std::uint16_t wall_port_offset = 1;
inline constexpr std::uint16_t facilitator_port_offset = 2;

// The two streams of published messages, each behind a port of its own.
enum class Stream { wall, facilitator };

// First frame of a published message, and what a subscriber asks for. A subscription to `picture` makes the
// kiosk publish the present picture at once.
inline constexpr std::string_view picture_topic = "picture";
inline constexpr std::string_view beat_topic = "beat";
// A client that stays subscribes to this with its own public key (Z85) behind it, on each stream it follows:
// so the kiosk knows that its device is connected. Nothing is ever sent under it.
inline constexpr std::string_view here_topic = "here.";

// What the two streams publish: wall_picture.hpp, room_picture.hpp.
struct WallPicture;
struct RoomPicture;

using RequestId = std::string;  // 32 lower-case hexadecimal digits drawn by the sender

// What a remote sends. The same id again gets the first answer again and does nothing.
struct Request {
  std::uint32_t protocol = protocol_version;
  RequestId id;
  Command command;
  std::optional<Seen> seen;

  static constexpr auto fields = Fields{Field{"protocol", &Request::protocol}, Field{"id", &Request::id},
                                        Field{"command", &Request::command}, Field{"seen", &Request::seen}};
  bool operator==(const Request&) const = default;
};

enum class Outcome { applied, refused };

struct Reply {
  std::uint32_t protocol = protocol_version;
  RequestId id;  // the request's; empty when it could not be read
  Outcome outcome = Outcome::refused;
  std::uint64_t version = 0;   // of the facilitator stream, once it shows what was done; 0: not told
  std::optional<Token> token;  // guests.sign_in
  std::optional<std::vector<Token>> tokens;               // guests.reserve_tokens
  std::optional<std::vector<Note>> notes;                 // notes.list
  std::optional<std::vector<Tally>> tallies;              // tallies.list
  std::optional<std::vector<Agreement>> agreements;       // agreement.list
  std::optional<std::vector<OfferTold>> offers;           // facilitation.list
  std::optional<std::vector<AdmissionRequest>> requests;  // devices.requests
  std::optional<Reason> reason;                           // when refused
  std::optional<std::string> field;                       // when refused because of one

  static constexpr auto fields = Fields{Field{"protocol", &Reply::protocol},
                                        Field{"id", &Reply::id},
                                        Field{"outcome", &Reply::outcome},
                                        Field{"version", &Reply::version},
                                        Field{"token", &Reply::token},
                                        Field{"tokens", &Reply::tokens},
                                        Field{"notes", &Reply::notes},
                                        Field{"tallies", &Reply::tallies},
                                        Field{"agreements", &Reply::agreements},
                                        Field{"offers", &Reply::offers},
                                        Field{"requests", &Reply::requests},
                                        Field{"reason", &Reply::reason},
                                        Field{"field", &Reply::field}};
  bool operator==(const Reply&) const = default;
};

// What every message of a stream says: which state of what the stream shows this is, and what time the kiosk
// has. Within one boot and journal, a stream's version rises whenever what it shows has changed, and only
// then.
struct Beat {
  std::uint32_t protocol = protocol_version;
  std::uint64_t boot = 0;     // a random number for each start of the kiosk
  std::uint64_t journal = 0;  // a random number for each data folder
  std::uint64_t version = 0;
  Instant now{};    // room time
  LocalTime local;  // wall time, with the venue's offset
  WallClock wall_clock = WallClock::unset;
  bool saving = true;  // false while the disk does not take what happens

  static constexpr auto fields = Fields{
      Field{"protocol", &Beat::protocol},     Field{"boot", &Beat::boot},    Field{"journal", &Beat::journal},
      Field{"version", &Beat::version},       Field{"now", &Beat::now},      Field{"local", &Beat::local},
      Field{"wall_clock", &Beat::wall_clock}, Field{"saving", &Beat::saving}};
  bool operator==(const Beat&) const = default;
};

// Reads a request strictly. When it cannot be read, `fault` says why and `id` still holds the request's id if
// that could be found, so that the answer can name it. A fault's field is named as the command names it
// ("token"); one of the envelope as the envelope does ("protocol", "id", "seen.turn").
struct ReadRequest {
  Request request;
  RequestId id;
  std::optional<Fault> fault;
};
[[nodiscard]] ReadRequest read_request(std::string_view bytes);

// Whether `text` is 32 lower-case hexadecimal digits.
[[nodiscard]] bool is_request_id(std::string_view text);

// Whether `newer` should replace `shown`: another start, another data folder, or a higher version.
[[nodiscard]] bool replaces(const Beat& newer, const Beat& shown);

// Compiled once (frames.cpp).
extern template void write(Writer&, const Request&);
extern template void write(Writer&, const Reply&);
extern template void write(Writer&, const Beat&);
extern template std::optional<Fault> read(const Node&, Request&, Strictness);
extern template std::optional<Fault> read(const Node&, Reply&, Strictness);
extern template std::optional<Fault> read(const Node&, Beat&, Strictness);

}  // namespace hearth::wire

template <>
inline constexpr auto hearth::enum_names<hearth::wire::Outcome> =
    std::array{std::pair{hearth::wire::Outcome::applied, "applied"},
               std::pair{hearth::wire::Outcome::refused, "refused"}};
