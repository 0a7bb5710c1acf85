import QtQuick
import QtQuick.Controls

ApplicationWindow {
    id: window
    required property var transfers
    required property int port
    width: 480
    height: 360
    visible: true
    title: "ftp://ann@127.0.0.1:" + port

    ListView {
        anchors.fill: parent
        anchors.margins: 12
        spacing: 8
        model: window.transfers
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
