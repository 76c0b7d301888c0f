#include "remote/options.hpp"

#include "shared/link/keys.hpp"

namespace hearth::remote {

link::ClientOptions client_options(const RemoteOptions& options, link::Streams streams) {
  return link::over_network(options.kiosk, link::read_keys(options.key_file), streams);
}

}  // namespace hearth::remote
