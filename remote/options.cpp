#include "remote/options.hpp"

#include "remote/kind.hpp"
#include "shared/link/keys.hpp"

namespace hearth::remote {

link::ClientOptions client_options(const RemoteOptions& options, link::Streams streams) {
  return link::over_network(options.kiosk, link::read_keys(options.key_file), streams);
}

std::string key_missing(const RemoteOptions& options) {
  if (!options.key_file.empty()) return {};
  return "--key FILE is missing: the kiosk wants to know who asks; hearth-remote key FILE makes one";
}

}  // namespace hearth::remote
