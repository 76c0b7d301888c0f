// Asked by the leak sanitizer at its start. Fontconfig keeps its cache of patterns to the end of the process.
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() {
  return "leak:libfontconfig\n";
}
