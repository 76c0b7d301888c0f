#include "shared/wire/frames.hpp"

#include <algorithm>

namespace hearth::wire {
namespace {

// The id of a request that could not be read as a whole.
RequestId id_in(std::string_view bytes) {
  const auto document = Document::parse(bytes);
  if (!document || document->root().kind() != Node::Kind::object) return {};
  const auto id = document->root().member("id");
  if (!id || id->kind() != Node::Kind::text || !is_request_id(id->text())) return {};
  return id->text();
}

// Within the envelope a command's field is "command.token"; the room itself would name it "token".
void name_as_the_command_does(Fault& fault) {
  constexpr std::string_view prefix = "command.";
  if (fault.field.starts_with(prefix)) fault.field.erase(0, prefix.size());
}

}  // namespace

bool is_request_id(std::string_view text) {
  constexpr std::size_t digits = 32;
  return text.size() == digits && std::all_of(text.begin(), text.end(), [](char c) {
           return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
         });
}

ReadRequest read_request(std::string_view bytes) {
  ReadRequest read;
  if (bytes.size() > request_bytes_max) {
    read.fault = Fault{Reason::malformed, {}};
    return read;
  }
  auto decoded = decode<Request>(bytes, Strictness::strict);
  if (decoded.fault) {
    read.id = id_in(bytes);
    read.fault = std::move(decoded.fault);
    name_as_the_command_does(*read.fault);
    return read;
  }
  if (is_request_id(decoded.value.id)) read.id = decoded.value.id;
  if (decoded.value.protocol != protocol_version) {
    read.fault = Fault{Reason::malformed, "protocol"};
  } else if (read.id.empty()) {
    read.fault = Fault{Reason::malformed, "id"};
  }
  read.request = std::move(decoded.value);
  return read;
}

bool replaces(const Beat& newer, const Beat& shown) {
  return newer.boot != shown.boot || newer.journal != shown.journal || newer.version > shown.version;
}

template void write(Writer&, const Request&);
template void write(Writer&, const Reply&);
template void write(Writer&, const Beat&);
template std::optional<Fault> read(const Node&, Request&, Strictness);
template std::optional<Fault> read(const Node&, Reply&, Strictness);
template std::optional<Fault> read(const Node&, Beat&, Strictness);

}  // namespace hearth::wire
