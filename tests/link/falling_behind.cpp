// What a program meets that has been too busy to read for some seconds, as on a board that does too much at
// once.
#include <catch2/catch.hpp>
#include <chrono>
#include <zmq.hpp>

#include "shared/link/connection.hpp"

using namespace hearth::link;
using namespace std::chrono_literals;

namespace {

// Looks at the monitor only, until the connection is in that state; false when it is not within `most`.
bool becomes(Connection& connection, ConnectionState wanted, std::chrono::milliseconds most) {
  const auto until = std::chrono::steady_clock::now() + most;
  while (connection.state() != wanted) {
    if (std::chrono::steady_clock::now() > until) return false;
    zmq::pollitem_t items[] = {{connection.monitor(), 0, ZMQ_POLLIN, 0}};
    zmq::poll(items, 1, 100ms);
    (void)connection.read_monitor();
  }
  return true;
}

}  // namespace

// In libzmq 4.3.4 a limit of messages that wait stops a connection's reading, so that it finds the heartbeats
// missing and connects anew; what is read then wakes a connection that never slept, and the program is
// aborted.
TEST_CASE("whoever has not read for some seconds reads on") {
  zmq::context_t context;
  zmq::socket_t publisher{context, zmq::socket_type::pub};
  publisher.set(zmq::sockopt::linger, 0);
  publisher.bind("tcp://127.0.0.1:*");
  Connection connection{context, ConnectionKind::stream, publisher.get(zmq::sockopt::last_endpoint), {}};
  connection.subscribe("");
  REQUIRE(becomes(connection, ConnectionState::connected, 10s));
  // Whether the publisher has heard of the subscription shows when something comes.
  while (connection.receive().empty()) publisher.send(zmq::str_buffer("beat"), zmq::send_flags::dontwait);
  constexpr int messages = 200;
  for (int i = 0; i < messages; ++i) publisher.send(zmq::str_buffer("beat"), zmq::send_flags::dontwait);

  // Long enough for missing heartbeats to be found.
  const bool was_cut = becomes(connection, ConnectionState::connecting, 6s);
  if (was_cut) REQUIRE(becomes(connection, ConnectionState::connected, 10s));
  int received = 0;
  while (!connection.receive().empty()) ++received;
  CHECK_FALSE(was_cut);
  CHECK(received >= messages);
  while (connection.receive().empty()) publisher.send(zmq::str_buffer("beat"), zmq::send_flags::dontwait);
}
