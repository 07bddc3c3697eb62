// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>
#include <QTemporaryFile>

#include <algorithm>
#include <cstdlib>

namespace flotilla {

/// Gives the platform without a display a screen of the size and the scale that the command line asks for, as dialogs take their
/// size from it. To be made before the application.
class ScreenFile
{
public:
    ScreenFile(int argc, char **argv)
    {
        QSize size(1280, 800);
        int scale = 1;
        for (int i = 1; i + 1 < argc; ++i) {
            if (qstrcmp(argv[i], "--scale") == 0) {
                qputenv("QT_SCALE_FACTOR", argv[i + 1]);
                scale = std::max(1, std::atoi(argv[i + 1]));
            } else if (qstrcmp(argv[i], "--size") == 0) {
                const QList<QByteArray> sides = QByteArray(argv[i + 1]).split('x');
                size = {sides.value(0).toInt(), sides.value(1).toInt()};
            }
        }
        if (qgetenv("QT_QPA_PLATFORM") == "offscreen" && m_file.open()) {
            const QByteArray width = QByteArray::number(size.width() * scale);
            const QByteArray height = QByteArray::number(size.height() * scale);
            m_file.write("{\"screens\":[{\"name\":\"s\",\"x\":0,\"y\":0,\"width\":" + width + ",\"height\":" + height
                         + ",\"logicalDpi\":96,\"logicalBaseDpi\":96,\"dpr\":1}]}");
            m_file.flush();
            qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + m_file.fileName().toLocal8Bit());
        }
    }

private:
    QTemporaryFile m_file;
};

} // namespace flotilla
