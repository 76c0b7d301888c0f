#include "shared/link/address.hpp"

#include <algorithm>
#include <charconv>

namespace hearth::link {
namespace {

constexpr std::uint16_t ports_behind_base = 3;
constexpr std::size_t host_bytes_max = 255;

bool is_host(std::string_view host) {
  if (host.empty() || host.size() > host_bytes_max) return false;
  return std::all_of(host.begin(), host.end(), [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           std::string_view{".-_:%"}.find(c) != std::string_view::npos;
  });
}

std::optional<std::uint16_t> port_from(std::string_view digits) {
  std::uint16_t port = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), port);
  if (error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
  if (port == 0 || port > UINT16_MAX - ports_behind_base) return std::nullopt;
  return port;
}

std::string bracketed(const std::string& host) {
  return host.find(':') == std::string::npos ? host : "[" + host + "]";
}

}  // namespace

std::optional<Address> address_from(std::string_view text) {
  Address address;
  std::string_view host = text;
  std::optional<std::string_view> port;
  if (text.starts_with('[')) {
    const auto end = text.find(']');
    if (end == std::string_view::npos) return std::nullopt;
    host = text.substr(1, end - 1);
    const std::string_view rest = text.substr(end + 1);
    if (!rest.empty() && !rest.starts_with(':')) return std::nullopt;
    if (!rest.empty()) port = rest.substr(1);
  } else if (const auto colon = text.find(':'); colon != std::string_view::npos) {
    // More than one colon is an IPv6 address without a port.
    if (text.find(':', colon + 1) == std::string_view::npos) {
      host = text.substr(0, colon);
      port = text.substr(colon + 1);
    }
  }
  if (!is_host(host)) return std::nullopt;
  address.host = host;
  if (port) {
    const auto number = port_from(*port);
    if (!number) return std::nullopt;
    address.port_base = *number;
  }
  return address;
}

std::string to_string(const Address& address) {
  return bracketed(address.host) + ":" + std::to_string(address.port_base);
}

std::string endpoint(const Address& address, std::uint16_t offset) {
  return "tcp://" + bracketed(address.host) + ":" + std::to_string(address.port_base + offset);
}

}  // namespace hearth::link
