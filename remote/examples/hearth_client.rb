#!/usr/bin/env ruby
# A small client of a Hearth kiosk, written from PROTOCOL.md alone.
%w[ffi-rzmq json rbnacl securerandom].each { |library| require library }

KINDS = %w[screen sign-in handheld talking-piece facilitator steward].freeze
USAGE = <<~TEXT.freeze
  hearth_client.rb pair ADDRESS KEYFILE KIND      KIND: #{KINDS.join(", ")}
  hearth_client.rb follow ADDRESS KEYFILE
  hearth_client.rb send ADDRESS KEYFILE NAME [FIELD=VALUE …]      VALUE: text, a number, true or false; "12" is a text
TEXT
OTHER_WORDS, REFUSED, NOT_HEARD, NOT_USABLE = 1, 2, 3, 64
CONTEXT, PATIENCE = ZMQ::Context.new, 10 # seconds
SHAKEN, CONNECT_TIMEOUT = 0x1000, 79 # ZMQ_EVENT_HANDSHAKE_SUCCEEDED and ZMQ_CONNECT_TIMEOUT, for which the gem has no names
OPTIONS = { ZMQ::HEARTBEAT_IVL => 1000, ZMQ::HEARTBEAT_TIMEOUT => 3000, ZMQ::HEARTBEAT_TTL => 3000, CONNECT_TIMEOUT => 1500,
            ZMQ::HANDSHAKE_IVL => 4000, ZMQ::RECONNECT_IVL => 100, ZMQ::RECONNECT_IVL_MAX => 500, ZMQ::RCVHWM => 0,
            ZMQ::LINGER => 500, ZMQ::IMMEDIATE => 1 }.freeze # IMMEDIATE: no press waits in a queue to be done too late
ZMQ::IntegerSocketOptions.concat(OPTIONS.keys).uniq! # the gem passes on only what stands in its list
CURVE = %w[public-key secret-key kiosk-key].zip([ZMQ::CURVE_PUBLICKEY, ZMQ::CURVE_SECRETKEY, ZMQ::CURVE_SERVERKEY]).to_h
Z85 = [*"0".."9", *"a".."z", *"A".."Z", *".-:+=^!/*?&<>()[]{}@%$#".chars].freeze

def z85_decode(key) = key.scan(/.{5}/).map { |five| five.chars.inject(0) { |n, c| n * 85 + Z85.index(c) } }.pack("N*")
def z85_encode(bytes) = bytes.unpack("N*").map { |n| n.digits(85).values_at(4, 3, 2, 1, 0).map { |d| Z85[d.to_i] } }.join
def now = Process.clock_gettime(Process::CLOCK_MONOTONIC)
def stop(code, text) = warn(text) || exit(code)
def check(result) = result.negative? && raise(IOError, ZMQ::Util.error_string)
def receive(socket) = [].tap { |frames| socket.recv_strings(frames) } # empty when nothing came in time
def read_keys(path) = File.read(path, encoding: "UTF-8").scan(/^(#{CURVE.keys.join("|")})\s*=\s*"(\S{40})"/).to_h

def write_keys(path, keys)
  File.write("#{path}.part", keys.map { |name, key| %(#{name} = "#{key}"\n) }.join, perm: 0o600)
  File.rename("#{path}.part", path)
end

def connect(address, offset, type, keys = {}, wait = 200)
  stop NOT_USABLE, "The kiosk's key is not known yet; pair first." if keys.any? && !keys["kiosk-key"]
  host, port = address.match(/\A(.+?)(?::(\d+))?\z/).captures
  socket = ZMQ::Socket.new(CONTEXT, type)
  OPTIONS.merge(keys.transform_keys(CURVE), ZMQ::RCVTIMEO => wait).each { |name, value| check socket.setsockopt(name, value) }
  yield socket if block_given?
  check socket.connect("tcp://#{host}:#{(port || 5570).to_i + offset}")
  socket
end

# Sends the message each second and gives the block what comes, until nothing that it knows has come for some time.
def repeat(socket, message)
  send_at = heard = now
  while now - heard < PATIENCE
    send_at = now + (socket.send_string(message, ZMQ::DONTWAIT).negative? ? 0 : 1) if now >= send_at
    heard = now if yield receive(socket).first.to_s
  end
  stop NOT_HEARD, "The kiosk was not heard."
end

class Pairing
  TABLE = ENV.fetch("HEARTH_PROTOCOL", File.expand_path("../../shared/wire/PROTOCOL.md", __dir__))
  MESSAGES = [COMMIT = [2, 1, 82], REVEAL = [4, 1, 50], OUTCOME = [5, 1, 19]].freeze # number, version and size
  OUTCOMES = %w[nothing admitted refused expired ended full busy code-wanted code-wrong code-closed other-version].freeze
  private def in_between = stop(OTHER_WORDS, "What came does not belong together; somebody may be in between. Nothing is kept.")
  private def digest(use, *parts) = RbNaCl::Hash.blake2b("hearth-pair-1 #{use}".b + parts.join, digest_size: 32)

  # Gives the kiosk's public key, once people on both sides have said yes.
  def run(address, kc, kind)
    @socket, @first, nc = connect(address, 3, ZMQ::DEALER), {}, SecureRandom.bytes(32)
    kk, @id, c = await(COMMIT, [1, 1, kc, kind, "Ruby example"].pack("CCa32a16a160")).unpack("x2a32a16a32")
    nk = await(REVEAL, nonce = [3, 1, @id, nc].pack("CCa16a32")).unpack1("x18a32")
    in_between if digest("commit", kk, kc, @id, nk) != c
    table = File.read(TABLE, encoding: "UTF-8").scan(/^\| \h0 to \hf \| (.+) \|$/).join(" ").split
    puts digest("words", kk, kc, @id, nk, nc).bytes.first(6).map { |byte| table[byte] }.join(" ")
    puts "Do the same six words stand at the kiosk (yes or no)?"
    @answer = Thread.new { $stdin.each_line(chomp: true).find { |line| %w[yes no].include?(line) } }
    await(OUTCOME, nonce)
    @answer.value == "yes" ? kk : stop(OTHER_WORDS, "Nothing is kept, but the kiosk let this device in: have it sent away.")
  ensure
    @socket.send_string([7, 1, @id].pack("CCa16"), ZMQ::DONTWAIT) if @id # bye
  end

  private def await(wanted, message)
    repeat(@socket, message) do |frame|
      stop OTHER_WORDS, "Not the same words: nothing is kept." if @answer && !@answer.alive? && @answer.value != "yes"
      next unless MESSAGES.include?(type = [*frame.unpack("CC"), frame.bytesize])
      type == OUTCOME ? hear(*frame.unpack("x2a16C")) : (in_between if frame != (@first[type] ||= frame))
      return frame if type == wanted && (type != OUTCOME || @said == "admitted")
      true
    end
  end

  private def hear(id, number)
    return unless OUTCOMES[number] && [@id, "\0" * 16].include?(id) # zeros: no request has come of it
    puts "The kiosk says: #{@said = OUTCOMES[number]}." if @said != OUTCOMES[number]
    exit REFUSED if %w[refused expired ended other-version].include?(@said)
  end
end

def pair(address, path, kind)
  write_keys(path, %w[public-key secret-key].zip(ZMQ::Util.curve_keypair).to_h) unless File.exist?(path)
  keys = read_keys(path)
  keys["kiosk-key"] = z85_encode(Pairing.new.run(address, z85_decode(keys["public-key"]), kind))
  events = ZMQ::Socket.new(CONTEXT, ZMQ::PAIR)
  [events.setsockopt(ZMQ::RCVTIMEO, PATIENCE * 1000), events.connect("inproc://shake")].each { |result| check result }
  connect(address, 0, ZMQ::DEALER, keys) { |dealer| check LibZMQ.zmq_socket_monitor(dealer.socket, "inproc://shake", SHAKEN) }
  stop NOT_HEARD, "Nobody answers who holds the kiosk's key; nothing is kept." if receive(events).empty?
  write_keys(path, keys)
end

def follow(address, path)
  stream = connect(address, 1, ZMQ::SUB, keys = read_keys(path), 3000)
  ["picture", "beat", "here.#{keys["public-key"]}"].each { |topic| check stream.setsockopt(ZMQ::SUBSCRIBE, topic) }
  shown, boots, line, silent = {}, [], nil, false
  loop do
    topic, json = receive(stream)
    puts "out of touch" if topic.nil? && !silent
    silent, boots = true, [] if topic.nil?
    next unless %w[picture beat].include?(topic)
    content = JSON.parse(json)
    beat = content.fetch("beat", content)
    next if beat["protocol"] != 1 || beat["boot"] != (boots |= [beat["boot"]]).last # late: it has started again since
    if shown.values_at("boot", "journal") == beat.values_at("boot", "journal") && shown["version"] >= beat["version"]
      puts line if silent
    elsif topic == "picture"
      shown, wall = content.values_at("beat", "wall")
      puts line = "#{wall["screen"]} #{wall.dig("gathering", "title") || "-"}"
    else # a picture was lost; subscribing brings the present one
      [ZMQ::UNSUBSCRIBE, ZMQ::SUBSCRIBE].each { |option| check stream.setsockopt(option, "picture") }
    end
    silent = false
  end
end

def send_command(address, path, name, *fields)
  id = SecureRandom.hex(16)
  values = fields.to_h { |f| f.split("=", 2) }.transform_values { |v| v =~ /\A("?)(\d+|true|false)\1\z/ ? JSON.parse(v) : v }
  socket = connect(address, 0, ZMQ::DEALER, read_keys(path))
  repeat(socket, JSON.generate(protocol: 1, id: id, command: { name => values })) do |frame|
    next if frame.empty? || (reply = JSON.parse(frame))["id"] != id
    puts frame
    exit(reply["outcome"] == "applied" ? 0 : REFUSED)
  end
end

$stdout.sync = true
begin
  case ARGV.map { |word| word.dup.force_encoding("UTF-8") }
  in ["pair", address, path, kind] if KINDS.include?(kind) then pair(address, path, kind)
  in ["follow", address, path] then follow(address, path)
  in ["send", address, path, name, *fields] then send_command(address, path, name, *fields)
  else stop NOT_USABLE, USAGE
  end
rescue Interrupt, StandardError => error then stop NOT_USABLE, error.message
end
