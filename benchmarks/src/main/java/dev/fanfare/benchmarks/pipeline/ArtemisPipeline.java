package dev.fanfare.benchmarks.pipeline;

import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageProducer;
import jakarta.jms.Queue;
import jakarta.jms.Session;
import java.util.function.Consumer;
import org.apache.activemq.artemis.api.core.client.ActiveMQClient;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.remoting.impl.invm.InVMConnector;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/** An embedded Artemis without persistence, through JMS on its in-VM transport: one producer, one listener. */
final class ArtemisPipeline implements Pipeline {
    private final Json json = new Json();
    private final EmbeddedActiveMQ broker = new EmbeddedActiveMQ();
    private final ActiveMQConnectionFactory factory;
    private final Connection connection;
    private final Session session;
    private final MessageProducer producer;
    private final Consumer<Order> handler;

    ArtemisPipeline(Consumer<Order> handler) throws Exception {
        this.handler = handler;
        broker.setConfiguration(new ConfigurationImpl()
                .setPersistenceEnabled(false)
                .setSecurityEnabled(false)
                .addAcceptorConfiguration("in-vm", "vm://0"));
        broker.start();
        factory = new ActiveMQConnectionFactory("vm://0");
        connection = factory.createConnection();
        session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
        Queue orders = session.createQueue("orders");
        producer = session.createProducer(orders);
        producer.setDeliveryMode(DeliveryMode.NON_PERSISTENT);
        Session receiving = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
        receiving.createConsumer(orders).setMessageListener(this::receive);
        connection.start();
    }

    @Override
    public void publish(Order order) throws JMSException {
        BytesMessage message = session.createBytesMessage();
        message.writeBytes(json.write(order));
        producer.send(message);
    }

    private void receive(Message message) {
        try {
            BytesMessage received = (BytesMessage) message;
            byte[] body = new byte[(int) received.getBodyLength()];
            var unused = received.readBytes(body);
            handler.accept(json.read(body));
        } catch (JMSException failure) {
            throw new IllegalStateException("Artemis delivered a message that cannot be read", failure);
        }
    }

    @Override
    public void close() throws Exception {
        connection.close();
        factory.close();
        broker.stop();
        // Pools of the whole JVM, which would keep it alive.
        ActiveMQClient.clearThreadPools();
        InVMConnector.resetThreadPool();
    }
}
