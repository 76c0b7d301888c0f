hearth_library(hearth_kiosk_server
  SOURCES server.cpp server_doors.cpp server_socket.cpp zap.cpp
  LINKS hearth_wire
  PRIVATE_LINKS PkgConfig::zmq)
