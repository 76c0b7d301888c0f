#include "kiosk/network/zap.hpp"

#include <array>
#include <stdexcept>
#include <string>
#include <vector>
#include <zmq.hpp>
#include <zmq_addon.hpp>

namespace hearth::kiosk {
namespace {

// The frames of a ZAP request; RFC 27, "Request Format".
constexpr std::size_t version_frame = 0;
constexpr std::size_t request_frame = 1;
constexpr std::size_t domain_frame = 2;
constexpr std::size_t mechanism_frame = 5;
constexpr std::size_t credentials_frame = 6;
constexpr std::size_t frames_with_curve = 7;
constexpr std::size_t key_bytes = 32;

DeviceId device_in(const zmq::message_t& credentials) {
  std::array<char, 41> z85{};
  zmq_z85_encode(z85.data(), static_cast<const std::uint8_t*>(credentials.data()), key_bytes);
  return z85.data();
}

bool is_curve_request(const std::vector<zmq::message_t>& frames) {
  return frames.size() == frames_with_curve && frames[version_frame].to_string_view() == "1.0" &&
         frames[mechanism_frame].to_string_view() == "CURVE" && frames[credentials_frame].size() == key_bytes;
}

}  // namespace

Zap::Zap(zmq::context_t& context, Admits admits)
    : socket_(std::make_unique<zmq::socket_t>(context, zmq::socket_type::rep)), admits_(std::move(admits)) {
  socket_->set(zmq::sockopt::linger, 0);
  try {
    socket_->bind("inproc://zeromq.zap.01");
  } catch (const zmq::error_t&) {
    throw std::runtime_error{
        "the keys of devices cannot be checked: something else answers for them already"};
  }
}

Zap::~Zap() = default;

void Zap::answer_waiting() {
  zmq::socket_ref socket{*socket_};
  std::vector<zmq::message_t> frames;
  while (frames.clear(), zmq::recv_multipart(socket, std::back_inserter(frames), zmq::recv_flags::dontwait)) {
    DeviceId device;
    bool admitted = false;
    if (is_curve_request(frames)) {
      device = device_in(frames[credentials_frame]);
      admitted = admits_(frames[domain_frame].to_string_view(), device);
    }
    // 300 and not 400: libzmq's clients never try again after 400.
    const std::array<zmq::const_buffer, 6> answer{
        zmq::buffer(std::string_view{"1.0"}),
        frames.size() > request_frame
            ? zmq::const_buffer{frames[request_frame].data(), frames[request_frame].size()}
            : zmq::const_buffer{},
        admitted ? zmq::buffer(std::string_view{"200"}) : zmq::buffer(std::string_view{"300"}),
        zmq::const_buffer{},
        admitted ? zmq::buffer(device) : zmq::const_buffer{},
        zmq::const_buffer{}};
    zmq::send_multipart(socket, answer);
  }
}

}  // namespace hearth::kiosk
