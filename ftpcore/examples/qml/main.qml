import QtQuick
import QtQuick.Controls
import QFtpServer

ApplicationWindow {
    id: window
    required property url folder
    required property int port
    width: 480
    height: 360
    visible: true
    title: server.listening ? "ftp://ann@127.0.0.1:" + server.serverPort : server.error

    FtpServer {
        id: server
        address: "127.0.0.1"
        port: window.port
        FtpUser { name: "ann"; password: "secret"; folder: window.folder; writable: true }
        onListeningChanged: if (listening)
            console.info("ftp://ann@127.0.0.1:" + serverPort)
        onErrorOccurred: text => console.error(text)
    }

    ListView {
        anchors.fill: parent
        anchors.margins: 12
        spacing: 8
        model: FtpTransferModel { server: server }
        delegate: Column {
            id: row
            required property string file
            required property string outcomeText
            required property int progress
            required property bool isRunning
            required property double averageBytesPerSecond
            width: ListView.view.width
            Label {
                width: parent.width
                elide: Text.ElideMiddle
                textFormat: Text.PlainText // clients choose file names
                text: row.file + " · " + row.outcomeText + " · " + Math.round(row.averageBytesPerSecond / 1024) + " KiB/s"
            }
            ProgressBar {
                width: parent.width
                to: 100
                value: row.progress
                indeterminate: row.isRunning && row.progress < 0
            }
        }
    }
}
