// Empty: what is read once for all sources is compiled with it (see CMakeLists.txt).
