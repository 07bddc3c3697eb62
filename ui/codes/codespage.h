// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codes/codesheet.h"
#include "context.h"
#include "page.h"
#include "run/filereader.h"

#include <QHash>
#include <QSet>

class QLabel;
class QListWidget;

namespace flotilla {

class EmptyState;
class FilterEdit;
class MessageBar;

/// The codes with which testers open the trial versions, as a wall; saved as pictures or printed as a PDF. They are fetched when a
/// person wants them, and kept while the window is open.
class CodesPage : public Page
{
    Q_OBJECT
public:
    CodesPage(const UiContext &context, Bulletin &bulletin, QWidget *parent);
    ~CodesPage() override;

    [[nodiscard]] QString title() const override;
    void setConnection(const Connection &connection) override;
    void focusFilter() override;
    void refresh() override;
    void activatePrimary() override;
    void shown() override;
    [[nodiscard]] QList<QAction *> commands() const override;

    /// Shows these only, until the filter is cleared, and fetches their codes.
    void showPrograms(const QList<MiniProgramId> &programs) override;
    /// Of the selected mini programs, without a selection of all that are shown, as far as their codes are there.
    [[nodiscard]] QList<CodePicture> chosen() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void load();
    void loadIfSeen();
    void showState();
    void fetch(const QList<MiniProgramId> &programs);
    void arrived(qsizetype index, const QByteArray &bytes, const Error &problem);
    void savePdf();
    void savePictures();
    void writeTo(const QString &folder, const QList<CodePicture> &codes);
    [[nodiscard]] const Query *query() const;
    [[nodiscard]] bool isChosen(int row) const;
    [[nodiscard]] QList<MiniProgramId> open() const;

    Connection m_connection;
    UiContext m_context;
    FileReader m_files;
    QList<MiniProgram> m_programs; ///< those that the wall shows
    QSet<MiniProgramId> m_only;    ///< empty: all
    QHash<MiniProgramId, CodePicture> m_codes;
    QHash<MiniProgramId, QString> m_problems;
    QList<MiniProgramId> m_asked;
    FilterEdit *m_filter = nullptr;
    QListWidget *m_wall = nullptr;
    EmptyState *m_empty = nullptr;
    MessageBar *m_bar = nullptr;
    QLabel *m_told = nullptr;
    QAction *m_fetch = nullptr;
    QAction *m_stop = nullptr;
    QAction *m_pdf = nullptr;
    QAction *m_pictures = nullptr;
};

} // namespace flotilla
