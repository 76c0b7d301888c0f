#include "tests/kiosk/network/raw_peer.hpp"

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>
#include <zmq.h>

#include <array>
#include <cstring>
#include <stdexcept>

namespace hearth {
namespace {

constexpr int answered_within_ms = 1000;
constexpr int attempts = 20;

void set_text(void* socket, int option, const std::string& text) {
  if (zmq_setsockopt(socket, option, text.data(), text.size()) != 0)
    throw std::runtime_error{"this is no key"};
}

void set_number(void* socket, int option, int number) {
  zmq_setsockopt(socket, option, &number, sizeof number);
}

}  // namespace

RawPeer::RawPeer(const link::Address& address, const link::Keys& keys, std::uint16_t port_offset)
    : context_(zmq_ctx_new()),
      socket_(zmq_socket(context_, port_offset == wire::commands_port_offset ? ZMQ_DEALER : ZMQ_XSUB)) {
  set_text(socket_, ZMQ_CURVE_SERVERKEY, keys.kiosk_key);
  set_text(socket_, ZMQ_CURVE_PUBLICKEY, keys.public_key);
  set_text(socket_, ZMQ_CURVE_SECRETKEY, keys.secret_key);
  set_number(socket_, ZMQ_LINGER, 0);
  set_number(socket_, ZMQ_RCVTIMEO, answered_within_ms);
  zmq_connect(socket_, link::endpoint(address, port_offset).c_str());
}

RawPeer::~RawPeer() {
  zmq_close(socket_);
  zmq_ctx_term(context_);
}

void RawPeer::send(const std::vector<std::string>& frames) {
  for (std::size_t i = 0; i < frames.size(); ++i) {
    zmq_send(socket_, frames[i].data(), frames[i].size(), i + 1 < frames.size() ? ZMQ_SNDMORE : 0);
  }
}

wire::Reply RawPeer::ask(const std::vector<std::string>& frames) {
  for (int attempt = 0; attempt < attempts; ++attempt) {
    send(frames);
    std::array<char, 4096> bytes{};
    const int size = zmq_recv(socket_, bytes.data(), bytes.size(), 0);
    if (size < 0) continue;
    auto decoded =
        wire::decode<wire::Reply>({bytes.data(), static_cast<std::size_t>(size)}, wire::Strictness::strict);
    if (decoded.fault) throw std::runtime_error{"the reply is not as the protocol says"};
    return decoded.value;
  }
  throw std::runtime_error{"no reply came"};
}

void RawPeer::leave_socket_file(const std::filesystem::path& file) {
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  std::strncpy(address.sun_path, file.c_str(), sizeof address.sun_path - 1);
  const int descriptor = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (bind(descriptor, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
    throw std::runtime_error{"the socket file cannot be made"};
  }
  close(descriptor);
}

}  // namespace hearth
