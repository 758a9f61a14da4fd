package dev.fanfare.local.wire;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.SecureRandom;

/**
 * The first bytes of a connection. The client says what it speaks; the server says so too, or refuses; the client proves that
 * it has the token, and the server as well, so that nobody gets messages who has only taken a port.
 *
 * <pre>
 * client  "FANF"  version (2 bytes)  16 random bytes
 * server  "FANF"  version (2 bytes)  0, or a {@link Refusal}  16 random bytes
 * client  HMAC of "client" and both random numbers
 * server  0, or a {@link Refusal}  HMAC of "server" and both random numbers
 * </pre>
 */
public final class Handshake {
    private static final int MAGIC = 0x46414E46;
    private static final int NONCE = 16;
    private static final String CLIENT = "client";
    private static final String SERVER = "server";

    private final DataInputStream in;
    private final DataOutputStream out;
    private final SecureRandom random = new SecureRandom();

    /** A handshake over these streams. */
    public Handshake(InputStream in, OutputStream out) {
        this.in = new DataInputStream(in);
        this.out = new DataOutputStream(out);
    }

    /**
     * The client's side.
     *
     * @throws RefusedException if the server refuses
     * @throws WireException if it is no server of this protocol, or does not have the token
     */
    public void greet(Token token) throws IOException {
        byte[] own = nonce();
        hello(Refusal.NONE, own, false);
        expectMagic("it is no Fanfare broker");
        in.readUnsignedShort();
        Refusal first = Refusal.of(in.readByte());
        if (first != Refusal.NONE) {
            throw new RefusedException(first);
        }
        byte[] theirs = read(NONCE);
        out.write(token.proof(CLIENT, own, theirs));
        out.flush();
        Refusal second = Refusal.of(in.readByte());
        if (second != Refusal.NONE) {
            throw new RefusedException(second);
        }
        if (!token.isProof(read(Token.PROOF), SERVER, own, theirs)) {
            throw new WireException("it does not have the token, so it is another broker than it should be");
        }
    }

    /**
     * The server's side.
     *
     * @param refusal whether it is refused in any case
     * @throws RefusedException once the client was told that it is refused
     * @throws WireException if it is no client of this protocol
     */
    public void welcome(Token token, Refusal refusal) throws IOException {
        expectMagic("it speaks another protocol");
        int version = in.readUnsignedShort();
        byte[] theirs = read(NONCE);
        byte[] own = nonce();
        Refusal first = version == Protocol.VERSION ? refusal : Refusal.VERSION;
        hello(first, own, true);
        if (first != Refusal.NONE) {
            throw new RefusedException(first);
        }
        boolean proven = token.isProof(read(Token.PROOF), CLIENT, theirs, own);
        out.writeByte((proven ? Refusal.NONE : Refusal.TOKEN).code());
        if (proven) {
            out.write(token.proof(SERVER, theirs, own));
        }
        out.flush();
        if (!proven) {
            throw new RefusedException(Refusal.TOKEN);
        }
    }

    private void hello(Refusal refusal, byte[] nonce, boolean answer) throws IOException {
        FrameWriter hello =
                new FrameWriter().number(MAGIC).octet(Protocol.VERSION >> 8).octet(Protocol.VERSION);
        if (answer) {
            hello.octet(refusal.code());
        }
        for (byte each : nonce) {
            hello.octet(each);
        }
        hello.sendTo(out);
    }

    private void expectMagic(String otherwise) throws IOException {
        if (in.readInt() != MAGIC) {
            throw new WireException(otherwise);
        }
    }

    private byte[] read(int length) throws IOException {
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return bytes;
    }

    private byte[] nonce() {
        byte[] bytes = new byte[NONCE];
        random.nextBytes(bytes);
        return bytes;
    }
}
