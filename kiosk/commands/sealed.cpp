#include "kiosk/commands/sealed.hpp"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <stdexcept>

namespace hearth::kiosk {
namespace {

constexpr std::string_view first_line = "hearth-sealed-1\n";
constexpr unsigned long long passes = 6;
constexpr std::size_t memory_bytes = std::size_t{64} << 20U;

using Salt = std::array<unsigned char, crypto_pwhash_SALTBYTES>;
using Nonce = std::array<unsigned char, crypto_secretbox_NONCEBYTES>;
constexpr std::size_t head_bytes = first_line.size() + Salt{}.size() + Nonce{}.size();

// The key of a sealed text; wiped when it is no longer needed.
class SealKey {
 public:
  SealKey(std::string_view passphrase, const Salt& salt) {
    if (sodium_init() < 0) throw std::runtime_error{"libsodium cannot be used on this machine."};
    if (crypto_pwhash(key_.data(), key_.size(), passphrase.data(), passphrase.size(), salt.data(), passes,
                      memory_bytes, crypto_pwhash_ALG_ARGON2ID13) != 0)
      throw std::runtime_error{"There is not enough memory: 64 MiB are needed for a moment."};
  }
  ~SealKey() { sodium_memzero(key_.data(), key_.size()); }
  SealKey(const SealKey&) = delete;
  SealKey& operator=(const SealKey&) = delete;
  [[nodiscard]] const unsigned char* data() const { return key_.data(); }

 private:
  std::array<unsigned char, crypto_secretbox_KEYBYTES> key_{};
};

const unsigned char* bytes_of(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

template <class Bytes>
void append(std::string& to, const Bytes& bytes) {
  to.append(bytes.begin(), bytes.end());
}

}  // namespace

std::string sealed(std::string_view text, std::string_view passphrase) {
  Salt salt{};
  Nonce nonce{};
  if (sodium_init() < 0) throw std::runtime_error{"libsodium cannot be used on this machine."};
  randombytes_buf(salt.data(), salt.size());
  randombytes_buf(nonce.data(), nonce.size());
  const SealKey key{passphrase, salt};
  std::string box(text.size() + crypto_secretbox_MACBYTES, '\0');
  crypto_secretbox_easy(reinterpret_cast<unsigned char*>(box.data()), bytes_of(text), text.size(),
                        nonce.data(), key.data());
  std::string all{first_line};
  append(all, salt);
  append(all, nonce);
  return all + box;
}

std::optional<std::string> unsealed(std::string_view bytes, std::string_view passphrase) {
  if (!bytes.starts_with(first_line) || bytes.size() < head_bytes + crypto_secretbox_MACBYTES)
    return std::nullopt;
  Salt salt{};
  Nonce nonce{};
  const auto* from = bytes.data() + first_line.size();
  std::copy_n(from, salt.size(), salt.begin());
  std::copy_n(from + salt.size(), nonce.size(), nonce.begin());
  const std::string_view box = bytes.substr(head_bytes);
  const SealKey key{passphrase, salt};
  std::string text(box.size() - crypto_secretbox_MACBYTES, '\0');
  if (crypto_secretbox_open_easy(reinterpret_cast<unsigned char*>(text.data()), bytes_of(box), box.size(),
                                 nonce.data(), key.data()) != 0)
    return std::nullopt;
  return text;
}

}  // namespace hearth::kiosk
